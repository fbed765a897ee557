using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.OpenApi;
using IntegrationHub.Mcp.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tests.Http;

public class DocumentedRoutesTests
{
    [Fact]
    public async Task What_is_mapped_for_MCP_clients_stands_in_the_OpenAPI_document_with_its_verbs()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapMcp(new McpServerOptions(), TimeProvider.System);
        var mapped = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToList();
        var paths = JsonNode.Parse(OpenApiFiles.Generate(new ToolCatalog([], [])).Single(file => file.Path == OpenApiFiles.JsonPath).Content)!["paths"]!;

        Assert.NotEmpty(mapped);
        Assert.All(mapped, route => Assert.Equal(
            route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Order(StringComparer.Ordinal),
            (paths[route.RoutePattern.RawText!] ?? new JsonObject()).AsObject().Select(verb => verb.Key.ToUpperInvariant()).Order(StringComparer.Ordinal)));
    }
}
