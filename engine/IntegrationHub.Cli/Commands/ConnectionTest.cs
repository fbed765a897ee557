using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Cli.Commands;

/// <summary>Tests the key of a connection, whichever service it is for.</summary>
internal static class ConnectionTest
{
    /// <summary>Tests it, and keeps what was found.</summary>
    /// <param name="run">The run.</param>
    /// <param name="session">The hub.</param>
    /// <param name="name">The connection's name; the default one when null.</param>
    /// <param name="cancellation">Stops before the next read.</param>
    public static async Task<HubResult<KeyTest>> RunAsync(CommandRun run, HubSession session, string? name, CancellationToken cancellation)
    {
        if (!(await session.Vault.ListAsync(cancellation)).TryGet(out var stored, out var error)) return error;
        var kept = Array.Find(stored, one => one.Name == name);
        var integration = session.Catalog.Integrations.FirstOrDefault(
            known => kept is null ? name is null || name == known.Manifest.Credential.Variable : known.Name == kept.Integration) ?? session.Catalog.Integrations[0];
        return (await session.Connections.GetAsync(integration, name, cancellation)).TryGet(out var connection, out error)
            ? await ProgressLine.WhileAsync(run.Around, "Trying the key", session.Hub.TestAsync(connection, keeps: true, cancellation))
            : error;
    }
}
