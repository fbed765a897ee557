using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Guards;

public sealed class HostGuardTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:5080")]
    public async Task This_machine_by_any_of_its_names_is_answered(string host) => Assert.Equal(200, (int)(await AskAsync(host, null)).Status);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:5080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.10:5080")]
    public async Task A_host_name_that_was_made_to_point_here_is_refused(string host) => (await AskAsync(host, null)).IsProblem(
        403, "host_not_allowed", $"The Host header is \"{host}\"; this hub answers only to localhost, 127.0.0.1 and [::1]. Nothing was sent.");

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:9999")]
    [InlineData("null")]
    public async Task A_page_of_another_site_is_refused(string origin) => (await AskAsync("localhost:5080", origin)).IsProblem(
        403,
        "origin_not_allowed",
        $"The request comes from a page of \"{origin}\"; a browser may use this hub only from the hub's own pages. Nothing was sent.");

    [Fact]
    public async Task A_page_of_the_hub_itself_is_answered() =>
        Assert.Equal(200, (int)(await AskAsync("localhost:5080", "http://localhost:5080")).Status);

    private Task<Answer> AskAsync(string host, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/tools");
        request.Headers.Host = host;
        if (origin is not null) request.Headers.Add("Origin", origin);
        return _site.SendAsync(request);
    }
}
