using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Cli.Composition;

/// <summary>Tells by a key's first letters which environment it belongs to. Never repeats more of it than they.</summary>
internal static class KeyKind
{
    /// <summary>The environment; null with the reason when the key is not one that may be used.</summary>
    public static HubEnvironment? Of(string key, CredentialManifest credential, out HubError? error)
    {
        error = null;
        var accepted = Longest(key, credential.Accepts.Keys);
        var refused = Longest(key, credential.Refuses.Keys);
        if (refused is not null && refused.Length >= (accepted?.Length ?? 0))
            error = ConnectionErrors.RefusedKey(credential.Variable, refused, credential.Refuses[refused]);
        else if (accepted is null)
            error = ConnectionErrors.UnknownKey(
                credential.Variable, Prefix(key), [.. credential.Accepts.Keys.Order(StringComparer.Ordinal)]);
        else
            return Enum.Parse<HubEnvironment>(credential.Accepts[accepted], ignoreCase: true);
        return null;
    }

    private static string? Longest(string key, IEnumerable<string> prefixes) =>
        prefixes.Where(p => key.StartsWith(p, StringComparison.Ordinal)).MaxBy(p => p.Length);

    // At most six small letters and an underscore: a kind of key, not a part of its secret.
    private static string? Prefix(string key) =>
        key.IndexOf('_', StringComparison.Ordinal) is > 0 and <= 6 and var end && key[..end].All(char.IsAsciiLetterLower)
            ? key[..(end + 1)]
            : null;
}
