using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Routes;

public sealed class OtherRoutesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_openapi_document_has_an_operation_for_every_tool()
    {
        var answer = await _site.GetAsync("/openapi/v1.json");

        Assert.Equal("application/json", answer.ContentType);
        Assert.StartsWith("3.1.", answer.Json.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var tool in _site.Hub.Catalog.Tools)
            Assert.True(answer.Json.GetProperty("paths").TryGetProperty($"/v1/tools/{tool.Name}/call", out _), tool.Name);
    }

    [Fact]
    public async Task The_openapi_document_comes_as_yaml_too()
    {
        var answer = await _site.GetAsync("/openapi/v1.yaml");

        Assert.Equal("application/yaml", answer.ContentType);
        Assert.Contains("\nopenapi: ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fixed_path_of_the_openapi_document_is_answered()
    {
        var paths = (await _site.GetAsync("/openapi/v1.json")).Json.GetProperty("paths").EnumerateObject()
            .Select(p => p.Name).Where(p => p != "/mcp" && !p.Contains("/tools/stripe_", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            // What decides wants a person, and something to decide on; that it is there shows in what it asks for.
            if (path.Contains("{proposal}", StringComparison.Ordinal) || path.Contains("{grant}", StringComparison.Ordinal))
            {
                Assert.Equal((path, 401), (path, (int)(await _site.PostAsync(path, "{}")).Status));
                continue;
            }

            var asked = path.Replace("{tool}", "stripe_get_customer", StringComparison.Ordinal) + (path.EndsWith("search", StringComparison.Ordinal) ? "?q=a" : "");
            Assert.Equal((path, 200), (path, (int)(await _site.GetAsync(asked)).Status));
        }
    }

    [Fact]
    public async Task It_says_that_it_is_alive() => Assert.Equal("""{"status":"alive"}""", (await _site.GetAsync("/healthz")).Text);

    [Fact]
    public async Task It_says_that_it_is_ready_and_with_how_many_tools() => Assert.Equal(
        $$$"""{"status":"ready","catalog":{"tools":{{{_site.Hub.Catalog.Tools.Count}}},"loaded_at":"2026-11-20T12:00:00+00:00"},"policy":{"version":"default-1"}}""", (await _site.GetAsync("/readyz")).Text);

    [Fact]
    public async Task It_is_not_ready_when_the_store_does_not_answer()
    {
        await using var broken = await Site.StartAsync(new BrokenStore());

        (await broken.GetAsync("/readyz")).IsProblem(503, "store_failed", "The disk is full. Nothing was sent.");
        Assert.Equal(200, (int)(await broken.GetAsync("/healthz")).Status);
    }

    [Fact]
    public async Task A_write_is_not_even_proposed_when_the_store_does_not_answer()
    {
        await using var broken = await Site.StartAsync(new BrokenStore());
        var answer = await broken.PreviewAsync();

        Assert.Equal(503, (int)answer.Status);
        Assert.Equal("store_failed", answer.Json.GetProperty("code").GetString());
        Assert.Empty(broken.Service.Writes);
    }

    [Fact]
    public async Task The_front_page_says_what_this_is_and_every_link_on_it_works()
    {
        var page = await _site.GetAsync("/");

        Assert.Equal("text/html", page.ContentType);
        var links = page.Text.Split("href=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links) Assert.Equal((link, 200), (link, (int)(await _site.GetAsync(link)).Status));
    }

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Referrer-Policy", "no-referrer")]
    [InlineData("Cache-Control", "no-store")]
    public async Task Every_answer_carries_the_cheap_security_headers(string header, string value)
    {
        foreach (var path in new[] { "/", "/v1/tools", "/nowhere" })
            Assert.Equal([value], (await _site.GetAsync(path)).Message.Headers.GetValues(header));
    }

    [Fact]
    public async Task No_answer_names_the_server_or_opens_the_hub_to_other_origins()
    {
        var headers = (await _site.GetAsync("/v1/tools")).Message.Headers;

        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Access-Control-Allow-Origin"));
    }
}
