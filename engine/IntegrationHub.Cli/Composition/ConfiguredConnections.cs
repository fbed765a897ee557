using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Composition;

/// <summary>The connections of a command line: the key in the environment, and the sandbox.</summary>
/// <param name="around">Where the key is found and the notice printed.</param>
/// <param name="embedded">The sandbox of this process.</param>
/// <param name="apiBase">Another address for the API; null for the manifest's, or the embedded sandbox's.</param>
/// <param name="onlySandbox">Whether a key is left alone.</param>
/// <param name="says">Whether to print, once, that the sandbox stands in for a missing key.</param>
internal sealed class ConfiguredConnections(
    Surroundings around, EmbeddedSandbox embedded, Uri? apiBase, bool onlySandbox, bool says) : IConnections
{
    public const string SandboxName = "sandbox";

    // Shaped like a key so that any client takes it; it opens nothing.
    private const string SandboxKey = "sk_test_sandbox";

    private int _noticed;

    /// <inheritdoc />
    public Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation)
    {
        var variable = integration.Manifest.Credential.Variable;
        var key = onlySandbox ? null : around.Variable(variable);
        if (key is not null && (name is null || name == variable)) return Task.FromResult(WithKey(integration, key));
        if (name is null or SandboxName) return SandboxAsync(integration, isChoice: name is not null, cancellation);
        string[] names = key is null ? [SandboxName] : [variable, SandboxName];
        return Task.FromResult<HubResult<Connection>>(ConnectionErrors.Unknown(name, variable, names));
    }

    private HubResult<Connection> WithKey(Integration integration, string key)
    {
        var credential = integration.Manifest.Credential;
        return KeyKind.Of(key, credential, out var error) is { } environment
            ? new Connection(credential.Variable, integration.Name, environment, apiBase ?? integration.Manifest.BaseUrl, new Secret(key))
            : error!;
    }

    private async Task<HubResult<Connection>> SandboxAsync(Integration integration, bool isChoice, CancellationToken cancellation)
    {
        var variable = integration.Manifest.Credential.Variable;
        if (apiBase is not null)
            return ApiBase.IsLoopback(apiBase) ? Sandbox(integration, apiBase) : ConnectionErrors.NoKey(variable, apiBase);
        if (says && !isChoice && Interlocked.Exchange(ref _noticed, 1) == 0)
            around.Error.Write($"No {variable}: using the embedded sandbox; its shop is kept in {embedded.Folder}.\n");
        try
        {
            return Sandbox(integration, await embedded.AddressAsync(cancellation)) with { AddressMayChange = true };
        }
        catch (Exception fault) when (fault is SandboxStartException or IOException or UnauthorizedAccessException)
        {
            return ConnectionErrors.SandboxFailed(fault.Message);
        }
    }

    private static Connection Sandbox(Integration integration, Uri address) =>
        new(SandboxName, integration.Name, HubEnvironment.Sandbox, address, new Secret(SandboxKey));
}
