using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>A Stripe on which much goes wrong: it cuts connections before and after the effect, answers 500, 503, 409 and 429, and stalls.</summary>
internal sealed class FaultySandbox : IAsyncDisposable
{
    private readonly SandboxServer _server;

    private FaultySandbox(SandboxServer server) => _server = server;

    public string Address => _server.BaseAddress.GetLeftPart(UriPartial.Authority);

    public int Requests => _server.RequestCount;

    public static async Task<FaultySandbox> StartAsync() => new(await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty }));

    /// <summary>Perhaps gives one of the next requests a fault; and sometimes more of them than a transport has attempts.</summary>
    public void MaybeFault()
    {
        if (RandomNumberGenerator.GetInt32(100) < 40) _server.Faults.Next(Any(), RandomNumberGenerator.GetInt32(6) == 0 ? 6 : 1);
    }

    /// <summary>Has the next request answered late.</summary>
    public void Stall(TimeSpan time) => _server.Faults.Next(SandboxFault.Slow(time));

    /// <summary>From now on all goes well.</summary>
    public void Behave() => _server.Faults.Clear();

    /// <summary>Every customer there is: its id by its e-mail address, which comes as often as it was made.</summary>
    public async Task<ILookup<string, string>> CustomersAsync()
    {
        using var client = new HttpClient { BaseAddress = _server.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_sandbox");
        var found = new List<(string Email, string Id)>();
        for (var after = ""; ;)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync(new Uri($"v1/customers?limit=100{after}", UriKind.Relative)));
            foreach (var customer in page.RootElement.GetProperty("data").EnumerateArray())
                found.Add((customer.GetProperty("email").GetString()!, customer.GetProperty("id").GetString()!));
            if (!page.RootElement.GetProperty("has_more").GetBoolean()) return found.ToLookup(f => f.Email, f => f.Id, StringComparer.Ordinal);
            after = $"&starting_after={found[^1].Id}";
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static SandboxFault Any() => RandomNumberGenerator.GetInt32(8) switch
    {
        0 or 1 => SandboxFault.DropAfter,
        2 => SandboxFault.DropBefore,
        3 => SandboxFault.ServerError,
        4 => SandboxFault.Unavailable,
        5 => SandboxFault.RateLimited(),
        6 => SandboxFault.LockTimeout,
        _ => SandboxFault.Slow(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(50, 2500))),
    };
}
