using System.Net.Http.Headers;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Guards;

public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync(isGuarded: true, limit: new(PerMinute: 60, Burst: 1));

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/v1/tools", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/healthz", 200)]
    [InlineData("GET", "/readyz", 200)]
    [InlineData("GET", "/v1/tools?limit=0", 400)]
    [InlineData("POST", "/v1/proposals/prop_1/approve", 401)]
    [InlineData("GET", "/v1/tools", 401, "token")]
    [InlineData("GET", "/v1/tools", 403, "host")]
    [InlineData("GET", "/v1/tools", 403, "origin")]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("DELETE", "/v1/tools", 405)]
    [InlineData("OPTIONS", "/v1/tools", 405, "preflight")]
    [InlineData("POST", "/v1/tools/stripe_create_refund/call", 413, "large")]
    [InlineData("POST", "/v1/tools/stripe_create_refund/call", 415)]
    [InlineData("GET", "/v1/tools", 429, "often")]
    public async Task Every_answer_carries_them_and_lets_no_other_site_read_it(string verb, string path, int status, string? how = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        if (how == "token") request.Headers.Authorization = new("Bearer", "iha_nonsense");
        if (how == "host") request.Headers.Host = "evil.example";
        if (how == "origin") request.Headers.Add("Origin", "https://evil.example");
        if (how == "preflight") request.Headers.Add("Access-Control-Request-Method", "POST");
        if (how == "large") request.Content = new ByteArrayContent(new byte[1_100_000]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (how == "often") await _site.GetAsync("/v1/tools");

        var answer = await _site.SendAsync(request);

        Assert.Equal(status, (int)answer.Status);
        string? Header(string name) => answer.Message.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Null(Header("Server"));
        Assert.DoesNotContain(answer.Message.Headers, h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }
}
