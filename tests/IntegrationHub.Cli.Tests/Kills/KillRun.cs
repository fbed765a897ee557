using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Storage;

namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>Agents write through a hub that is killed again and again, against a service on which much goes wrong.</summary>
internal sealed class KillRun : IAsyncDisposable
{
    private const int Agents = 32;
    private const int WritesInALife = 40;
    private const int MostRequestsInALife = 48;

    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(6);

    private readonly Workplace _place;
    private readonly FaultySandbox _sandbox;
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort()}");
    private readonly HubClient _client;
    private readonly SemaphoreSlim _permits = new(0);
    private readonly ConcurrentBag<AskedWrite> _writes = [];
    private int _asked;
    private bool _isOver;

    private KillRun(Workplace place, FaultySandbox sandbox) => (_place, _sandbox, _client) = (place, sandbox, new(_address));

    public int Kills { get; private set; }

    public static async Task<KillRun> StartAsync(Workplace place) => new(place, await FaultySandbox.StartAsync());

    /// <summary>Kills until enough have been, or enough time has passed; then lets everything come to its end and gathers the proof.</summary>
    /// <param name="kills">How many kills at most.</param>
    /// <param name="time">How long at most.</param>
    /// <param name="openStore">Opens the hub's store from here.</param>
    public async Task<KillProof> RunAsync(int kills, TimeSpan time, Func<Task<HubStore>> openStore)
    {
        using var stop = new CancellationTokenSource(time + TimeSpan.FromMinutes(4));
        var agents = Enumerable.Range(0, Agents).Select(_ => Task.Run(() => AgentAsync(stop.Token))).ToArray();
        var watch = Stopwatch.StartNew();
        for (; Kills < kills && watch.Elapsed < time; Kills++) await LiveAndDieAsync();

        _isOver = true;
        _sandbox.Behave();
        _permits.Release(Agents);
        using var last = Serve();
        await last.LineAsync();
        await Task.WhenAll(agents);
        await using var store = await openStore();
        while ((await store.UnsettledAsync(stop.Token)).Count > 0) await Task.Delay(100, stop.Token);
        return await KillProof.GatherAsync(store, _sandbox, [.. _writes]);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _permits.Dispose();
        await _sandbox.DisposeAsync();
    }

    private HubProcess Serve() => _place.Start("serve", "--urls", _address.GetLeftPart(UriPartial.Authority), "--api-base", _sandbox.Address);

    // Mostly in the midst of calls, after as many as chance says, however fast the machine is; and sometimes while it starts and
    // settles what its predecessor left.
    private async Task LiveAndDieAsync()
    {
        using var hub = Serve();
        if (RandomNumberGenerator.GetInt32(6) == 0)
        {
            await Task.Delay(RandomNumberGenerator.GetInt32(900));
        }
        else
        {
            await hub.LineAsync();
            _permits.Release(WritesInALife);
            await ReachAsync(_sandbox.Requests + RandomNumberGenerator.GetInt32(MostRequestsInALife));
            await Task.Delay(RandomNumberGenerator.GetInt32(60));
        }

        await hub.KillAsync();
    }

    // Stalls and agents that wait may keep it from getting there, and that is as good a moment to die.
    private async Task ReachAsync(int requests)
    {
        for (var watch = Stopwatch.StartNew(); _sandbox.Requests < requests && watch.Elapsed < LongestLife;) await Task.Delay(2);
    }

    private async Task AgentAsync(CancellationToken stop)
    {
        while (true)
        {
            await _permits.WaitAsync(stop);
            if (_isOver) return;
            var number = Interlocked.Increment(ref _asked);
            var write = new AskedWrite($"write{number}@example.com", (number % 10) switch { 0 => Intent.NotAgreed, 1 => Intent.Changed, 2 or 3 => Intent.CalledOnce, _ => Intent.Done });
            _writes.Add(write);
            await WriteAsync(write, stop);
        }
    }

    private async Task WriteAsync(AskedWrite write, CancellationToken stop)
    {
        var (id, token) = await _client.ProposeAsync(write.Email, stop);
        write.Proposals.Add(id);
        if (!_isOver) _sandbox.MaybeFault();
        switch (write.Intent)
        {
            case Intent.CalledOnce:
                await _client.CallAsync(write.Email, token, stop);
                break;
            case Intent.Changed:
                var refused = await _client.CallUntilDoneAsync($"not-{write.Email}", token, stop);
                if (refused.GetProperty("code").GetString() != "confirmation_mismatch") write.Wrong = refused.ToString();
                break;
            case Intent.Done:
                var answer = await _client.CallUntilDoneAsync(write.Email, token, stop);
                if (answer.TryGetProperty("result", out var made)) write.Result = made.GetProperty("id").GetString();
                else write.Wrong = answer.ToString();
                break;
            default:
                break;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
