using System.Diagnostics;

namespace IntegrationHub.Tests.McpLoad;

/// <summary>Many MCP clients at once, each asking for a thing that only it knows, while some of what they send is broken.</summary>
/// <param name="endpoint">Where the server is.</param>
/// <param name="thingOf">Makes the thing of a client, and says its id.</param>
/// <param name="weigh">Says how many bytes the server holds.</param>
internal sealed class McpLoad(Uri endpoint, Func<LoadClient, Task<string>> thingOf, Func<long> weigh)
{
    private const int BrokenEvery = 5;
    private const int AgainEvery = 20;

    private readonly LoadTally _tally = new();

    /// <summary>Runs them twice: until all is warm, and then as long as is wanted. The server is weighed after both, when nobody calls.</summary>
    /// <param name="count">How many clients at a time.</param>
    /// <param name="warms">Whether a client goes on warming up, by how many turns it had.</param>
    /// <param name="goesOn">Whether a client goes on after that, by the same.</param>
    public async Task<LoadReport> RunAsync(int count, Func<int, bool> warms, Func<int, bool> goesOn)
    {
        LoadClient[] clients = [.. Enumerable.Range(0, count).Select(number => new LoadClient(endpoint, number, hasSession: number % 2 == 1, _tally))];
        try
        {
            await Task.WhenAll(clients.Select(client => client.BeginAsync()));
            var things = await Task.WhenAll(clients.Select(thingOf));
            await Task.WhenAll(clients.Select(client => WorkAsync(client, things[client.Number], warms)));
            var warm = weigh();
            var begun = Stopwatch.StartNew();
            await Task.WhenAll(clients.Select(client => WorkAsync(client, things[client.Number], goesOn)));
            var took = begun.Elapsed;
            await Task.WhenAll(clients.Select(client => client.EndAsync()));
            return new(count, took, _tally, warm, weigh());
        }
        finally
        {
            foreach (var client in clients) client.Dispose();
        }
    }

    private static async Task WorkAsync(LoadClient client, string thing, Func<int, bool> goesOn)
    {
        for (var turn = 0; goesOn(turn); turn++)
        {
            // Each begins at another place, so that all kinds of trouble meet at every moment.
            var at = client.Number + turn;
            if (at % AgainEvery == 0) await client.BeginAgainAsync();
            await client.ReadOwnAsync(thing);
            if (at % BrokenEvery == 0) await client.SendBrokenAsync(BrokenMessages.All[at / BrokenEvery % BrokenMessages.All.Count]);
        }
    }
}
