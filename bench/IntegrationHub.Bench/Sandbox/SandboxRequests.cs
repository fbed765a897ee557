using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Bench.Sandbox;

/// <summary>Requests over loopback with eight connections; the time is that of one request, so a second divided by it is how many there are.</summary>
public class SandboxRequests
{
    /// <summary>Requests in one measurement.</summary>
    internal const int Requests = 2_000;

    private SandboxServer _sandbox = null!;
    private BareServer _bare = null!;
    private EightConnections _toSandbox = null!;
    private EightConnections _toBare = null!;
    private string[] _ids = [];

    /// <summary>Starts both servers and makes the customers that are read.</summary>
    [GlobalSetup]
    public async Task Start()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty });
        _toSandbox = new EightConnections(_sandbox.BaseAddress);
        var ids = new string[800];
        await _toSandbox.Send(ids.Length, async (client, i) =>
        {
            var answer = await Create(client, i);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            ids[i] = json.RootElement.GetProperty("id").GetString()!;
            return answer;
        });
        _ids = ids;
        using var client = new HttpClient { BaseAddress = _sandbox.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_bench");
        _bare = await BareServer.StartAsync(await client.GetByteArrayAsync(new Uri("/v1/customers/" + ids[0], UriKind.Relative)));
        _toBare = new EightConnections(_bare.Address);
    }

    /// <summary>Stops both servers.</summary>
    [GlobalCleanup]
    public async Task Stop()
    {
        _toSandbox.Dispose();
        _toBare.Dispose();
        await _sandbox.DisposeAsync();
        await _bare.DisposeAsync();
    }

    /// <summary>The bare server: what the ratios are taken against.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Requests)]
    public Task<long> Bare() => _toBare.Send(Requests, Create);

    /// <summary>A customer made.</summary>
    [Benchmark(OperationsPerInvoke = Requests)]
    public Task<long> CreateCustomer() => _toSandbox.Send(Requests, Create);

    /// <summary>A customer read.</summary>
    [Benchmark(OperationsPerInvoke = Requests)]
    public Task<long> ReadCustomer() => _toSandbox.Send(
        Requests, (client, i) => client.GetAsync(new Uri("/v1/customers/" + _ids[i % _ids.Length], UriKind.Relative)));

    private static Task<HttpResponseMessage> Create(HttpClient client, int i) => client.PostAsync(
        new Uri("/v1/customers", UriKind.Relative),
        new FormUrlEncodedContent(
        [
            new("email", string.Create(CultureInfo.InvariantCulture, $"buyer{i}@example.com")), new("name", "Ada Okafor"), new("metadata[order]", "6735"),
        ]));
}
