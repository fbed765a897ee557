using IntegrationHub.Http.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Tests.Routes;

/// <summary>The routes that are mapped and the OpenAPI document say the same, verb by verb. What stands at <c>/mcp</c> is mapped elsewhere and tested there.</summary>
public sealed class DocumentedRoutesTests : IAsyncLifetime
{
    private Site _site = null!;
    private List<string> _mapped = null!;
    private List<string> _written = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.StartAsync();
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapHub(new(_site.Hub, _site.Time), _site.Store, TextWriter.Null);
        _mapped = [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().SelectMany(Operations)];
        _written = [.. (await _site.GetAsync("/openapi/v1.json")).Json.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name != "/mcp")
            .SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name}"))];
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public void Every_route_stands_in_the_document_with_its_verbs()
    {
        var missing = _mapped.SelectMany(OfEachTool).Except(_written).ToList();

        Assert.NotEmpty(_mapped);
        Assert.True(missing.Count == 0, $"Not in hub-api.yaml: {string.Join(", ", missing)}. Describe it there, then ./hub generate.");
    }

    [Fact]
    public void Everything_in_the_document_is_a_route_with_its_verbs()
    {
        var gone = _written.Except(_mapped.SelectMany(OfEachTool)).ToList();

        Assert.True(gone.Count == 0, $"In hub-api.yaml, but no route answers it: {string.Join(", ", gone)}. Map it, or take it out.");
    }

    private static IEnumerable<string> Operations(RouteEndpoint route)
    {
        var verbs = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        Assert.True(verbs.Count > 0, $"{route.RoutePattern.RawText} takes every verb; say which.");
        return verbs.Select(verb => $"{verb} {route.RoutePattern.RawText}");
    }

    // What takes the input of a tool stands in the document once for each of them.
    private IEnumerable<string> OfEachTool(string operation) =>
        operation.StartsWith("POST ", StringComparison.Ordinal) && operation.Contains("{tool}", StringComparison.Ordinal)
            ? _site.Hub.Catalog.Tools.Select(tool => operation.Replace("{tool}", tool.Name, StringComparison.Ordinal))
            : [operation];
}
