using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests;

public sealed class StartTests : SandboxTest
{
    [Fact]
    public async Task A_port_in_use_is_named_with_the_way_out()
    {
        var refused = await Assert.ThrowsAsync<SandboxStartException>(
            () => SandboxServer.StartAsync(new SandboxOptions { Port = Server.BaseAddress.Port }));

        Assert.Equal(
            $"port {Server.BaseAddress.Port} is already in use on 127.0.0.1; give another with --port N, or 0 for any free one.", refused.Message);
    }

    [Fact]
    public async Task An_empty_sandbox_is_empty()
    {
        await using var empty = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty });
        using var http = Client(empty);

        Assert.Empty((await Send(http, HttpMethod.Get, "/v1/customers")).Data);
        Assert.Equal("0", (await Send(http, HttpMethod.Get, "/v1/balance")).Text("available.0.amount"));
    }

    [Fact]
    public async Task Waiting_ends_with_the_token_and_with_the_server()
    {
        using var stop = new CancellationTokenSource();
        var waiting = Server.WaitForShutdownAsync(stop.Token);
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();
        await waiting;

        await using var other = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty });
        var gone = other.WaitForShutdownAsync(CancellationToken.None);
        await other.DisposeAsync();
        await gone;
    }

    [Fact]
    public async Task It_listens_on_loopback_and_counts_what_arrives()
    {
        Assert.Equal("127.0.0.1", Server.BaseAddress.Host);
        Assert.Equal(0, Server.RequestCount);
        await Get("/v1/nope");
        Assert.Equal(1, Server.RequestCount);
    }
}
