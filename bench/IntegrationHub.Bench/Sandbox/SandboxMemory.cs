using System.Globalization;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Bench.Sandbox;

/// <summary>What 100,000 objects weigh: customers made over HTTP, counted with the events that tell of them.</summary>
internal static class SandboxMemory
{
    private const int Customers = 50_000;

    /// <summary>Objects that come of it: each customer and its event.</summary>
    public const int Objects = 2 * Customers;

    /// <summary>Makes them and weighs the heap before and after.</summary>
    /// <returns>Bytes for each object.</returns>
    public static async Task<double> BytesForEach()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty });
        using var clients = new EightConnections(sandbox.BaseAddress);
        await Make(clients, 800);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Make(clients, Customers);
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Objects;
    }

    private static Task<long> Make(EightConnections clients, int count) => clients.Send(count, (client, i) => client.PostAsync(
        new Uri("/v1/customers", UriKind.Relative),
        new FormUrlEncodedContent([new("email", string.Create(CultureInfo.InvariantCulture, $"buyer{i}@example.com")), new("name", "Ada Okafor")])));
}
