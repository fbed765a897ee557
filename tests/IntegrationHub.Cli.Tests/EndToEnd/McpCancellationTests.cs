using System.Collections.Concurrent;
using IntegrationHub.Cli.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>A client of others that no longer wants what it asked for, while the service still works at it.</summary>
public sealed class McpCancellationTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Workplace _place = new();
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly ConcurrentQueue<Task> _held = [];
    private Listener _service = null!;

    public async Task InitializeAsync()
    {
        _service = await Listener.StartAsync(AnswerAsync);
        _place.Variables["STRIPE_API_BASE"] = _service.Address;
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    [InlineData("client-legacy")]
    public async Task Over_standard_input_and_output(string client) => await HoldsAsync(client, NodeScript.Hub("mcp"));

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    [InlineData("client-legacy")]
    public async Task Over_HTTP(string client)
    {
        using var server = _place.Start("serve", "--json", "--urls", "http://127.0.0.1:0");

        await HoldsAsync(client, $"{await NodeScript.UrlAsync(server)}/mcp");
    }

    // The second page never comes: only who hangs up is rid of it.
    private async Task HoldsAsync(string client, params string[] where)
    {
        var facts = await NodeScript.RunAsync(_place, "cancel.mjs", [client, .. where]).WaitAsync(Patience);

        Assert.Equal("stopped", facts.GetProperty("cancelled").GetString());
        Assert.Equal(["2 of at most 1000 read"], Ran.Words(facts.GetProperty("told")));
        Assert.Equal(["cus_1", "cus_2"], Ran.Words(facts.GetProperty("after")));
        await Task.WhenAll(_held).WaitAsync(Patience);
        Assert.Equal("?limit=1", _asked.Last());
        Assert.Equal(["?limit=100"], _asked.SkipLast(1).Where(query => !query.Contains("starting_after=cus_2", StringComparison.Ordinal)));
        Assert.InRange(_held.Count, 0, 1);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.QueryString.Value ?? "";
        _asked.Enqueue(query);
        if (query.Contains("starting_after", StringComparison.Ordinal))
        {
            var goneAway = new TaskCompletionSource();
            _held.Enqueue(goneAway.Task);
            await using var _ = context.RequestAborted.Register(goneAway.SetResult);
            await goneAway.Task;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"object":"list","url":"/v1/customers","has_more":true,"data":[{"id":"cus_1","object":"customer"},{"id":"cus_2","object":"customer"}]}""");
    }
}
