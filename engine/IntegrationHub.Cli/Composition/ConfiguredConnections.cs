using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Composition;

/// <summary>The connections of a command line, in the order in which one is taken that was not named: the key in the environment, the stored one that was chosen, the only stored one, the sandbox.</summary>
/// <param name="around">Where the key is found and the notice printed.</param>
/// <param name="vault">The stored ones.</param>
/// <param name="embedded">The sandbox of this process.</param>
/// <param name="apiBase">Another address for the API; null for the manifest's, or the embedded sandbox's.</param>
/// <param name="asked">What was asked for in general.</param>
internal sealed class ConfiguredConnections(
    Surroundings around, Vault vault, EmbeddedSandbox embedded, Uri? apiBase, Settings asked) : IConnections
{
    public const string SandboxName = "sandbox";

    // Shaped like a key so that any client takes it; it opens nothing.
    private const string SandboxKey = "sk_test_sandbox";

    private int _noticed;

    /// <inheritdoc />
    public async Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation)
    {
        var variable = integration.Manifest.Credential.Variable;
        if (name is null && asked.OnlySandbox) return await SandboxAsync(integration, isChoice: false, cancellation);
        var key = KeyFor(integration);
        if (name is null && key is not null) return WithKey(integration, key);
        if (name == variable) return key is not null ? WithKey(integration, key) : ConnectionErrors.Unknown(name, variable, [SandboxName]);
        if (name == SandboxName) return await SandboxAsync(integration, isChoice: true, cancellation);
        if (asked.OnlySandbox) return ConnectionErrors.Unknown(name!, variable, [SandboxName]);

        if (!(await vault.ListAsync(cancellation)).TryGet(out var all, out var error)) return error;
        StoredConnection[] stored = [.. all.Where(kept => kept.Integration == integration.Name)];
        if (name is not null)
        {
            return Array.Find(stored, kept => kept.Name == name) is { } named
                ? await OpenAsync(integration, named, cancellation)
                : ConnectionErrors.Unknown(name, variable, Known(variable, key, stored));
        }

        if (!(await vault.TakenAsync(stored, cancellation)).TryGet(out var taken, out error)) return error;
        return (taken, stored) switch
        {
            ([var one], _) => await OpenAsync(integration, one, cancellation),
            (_, []) when asked.NoSandbox => ConnectionErrors.NoAccount(integration),
            (_, []) => await SandboxAsync(integration, isChoice: false, cancellation),
            _ => ConnectionErrors.Several(integration.Name, stored),
        };
    }

    /// <inheritdoc />
    public async Task<string?> DefaultKeyDigestAsync(Integration integration, CancellationToken cancellation)
    {
        if (asked.OnlySandbox) return null;
        if (KeyFor(integration) is { } key) return new Secret(key).Digest();
        if (!(await vault.ListAsync(cancellation)).TryGet(out var all, out _)) return null;
        var taken = await vault.TakenAsync([.. all.Where(kept => kept.Integration == integration.Name)], cancellation);
        return taken.TryGet(out var found, out _) && found is [var one] ? one.KeyDigest : null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> NamesAsync(Integration integration, HubEnvironment environment, CancellationToken cancellation)
    {
        if (asked.OnlySandbox) return [];
        var credential = integration.Manifest.Credential;
        var inVariable = KeyFor(integration) is { } key && KeyKind.Of(key, credential, credential.Variable).TryGet(out var kind, out _) && kind.Environment == environment;
        StoredConnection[] stored = (await vault.ListAsync(cancellation)).TryGet(out var all, out _) ? all : [];
        var named = stored.Where(kept => kept.Integration == integration.Name && kept.Environment == Names.Of(environment)).Select(kept => kept.Name);
        return [.. inVariable ? [credential.Variable] : Array.Empty<string>(), .. named];
    }

    /// <summary>The key in the environment; null when there is none, or it is to be left alone.</summary>
    public string? KeyFor(Integration integration) =>
        asked.OnlySandbox ? null : asked.Key?.Reveal() ?? around.Variable(integration.Manifest.Credential.Variable);

    /// <inheritdoc />
    public async Task<HubError?> MissingAsync(Integration integration, CancellationToken cancellation)
    {
        if (!asked.NoSandbox || asked.OnlySandbox || KeyFor(integration) is not null) return null;
        if (!(await vault.ListAsync(cancellation)).TryGet(out var all, out var error)) return error;
        return all.Any(kept => kept.Integration == integration.Name) ? null : ConnectionErrors.NoAccount(integration);
    }

    /// <summary>Whether a server may start though no connection is taken by itself: each call names one of several, or one is still to be made.</summary>
    public async Task<bool> MayStartAsync(Integration integration, CancellationToken cancellation) =>
        KeyFor(integration) is null && !asked.OnlySandbox && (await vault.ListAsync(cancellation)).TryGet(out var all, out _)
        && all.Count(kept => kept.Integration == integration.Name) is var stored && (stored > 1 || (stored == 0 && asked.NoSandbox));

    /// <summary>A connection with a key that is at hand.</summary>
    public Connection With(string name, Integration integration, HubEnvironment environment, Secret credential) =>
        new(name, integration.Name, environment, apiBase ?? integration.Manifest.BaseUrl, credential);

    private HubResult<Connection> WithKey(Integration integration, string key)
    {
        var credential = integration.Manifest.Credential;
        return KeyKind.Of(key, credential, credential.Variable).TryGet(out var kind, out var error)
            ? With(credential.Variable, integration, kind.Environment, new Secret(key))
            : error;
    }

    // Its environment is bound to the sealed key, so one that opens has the one it was made with.
    private async Task<HubResult<Connection>> OpenAsync(Integration integration, StoredConnection stored, CancellationToken cancellation) =>
        (await vault.OpenAsync(stored, cancellation)).TryGet(out var secret, out var error)
            ? With(stored.Name, integration, Enum.Parse<HubEnvironment>(stored.Environment, ignoreCase: true), secret)
            : error;

    private static string[] Known(string variable, string? key, IEnumerable<StoredConnection> stored) =>
        [.. key is null ? [] : new[] { variable }, .. stored.Select(kept => kept.Name), SandboxName];

    private async Task<HubResult<Connection>> SandboxAsync(Integration integration, bool isChoice, CancellationToken cancellation)
    {
        var variable = integration.Manifest.Credential.Variable;
        if (apiBase is not null)
            return ApiBase.IsLoopback(apiBase) ? Sandbox(integration, apiBase) : ConnectionErrors.NoKey(variable, apiBase);
        if (!asked.IsServer && !isChoice && Interlocked.Exchange(ref _noticed, 1) == 0)
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
