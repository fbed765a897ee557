using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>Two accounts: the one asked for by name, or the first.</summary>
internal sealed class FakeConnections : IConnections
{
    /// <summary>The key of every connection, which no text may ever hold.</summary>
    public const string Key = "sk_test_51AbCdEfGhIjKlMnOpQrStUv";

    /// <summary>What kind of account they are.</summary>
    public HubEnvironment Environment { get; set; } = HubEnvironment.Test;

    /// <summary>The key they have now.</summary>
    public string Credential { get; set; } = Key;

    /// <summary>Where they are found now.</summary>
    public string Host { get; set; } = "api.stripe.com";

    /// <summary>Whether that may change without being another account.</summary>
    public bool HostMayChange { get; set; }

    /// <summary>What happens before one is handed out.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public async Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation)
    {
        await Before();
        return new Connection(name ?? "main", integration.Name, Environment, new($"https://user:secretword@{Host}/"), new(Credential)) { AddressMayChange = HostMayChange };
    }
}
