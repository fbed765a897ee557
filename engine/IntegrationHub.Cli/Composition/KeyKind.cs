using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Cli.Composition;

/// <summary>Tells by a key's first letters which environment it belongs to. Never repeats more of it than they.</summary>
internal static class KeyKind
{
    /// <summary>What kind of key it is, or the reason why it is not one that may be used.</summary>
    /// <param name="key">The key.</param>
    /// <param name="credential">What the service's keys look like.</param>
    /// <param name="subject">How the key is spoken of: the name of its variable, or <c>The key</c>.</param>
    public static HubResult<KnownKey> Of(string key, CredentialManifest credential, string subject)
    {
        var accepted = Longest(key, credential.Accepts.Keys);
        var refused = Longest(key, credential.Refuses.Keys);
        if (refused is not null && refused.Length >= (accepted?.Length ?? 0))
            return ConnectionErrors.RefusedKey(subject, refused, credential.Refuses[refused]);
        if (accepted is null)
            return ConnectionErrors.UnknownKey(subject, Prefix(key), [.. credential.Accepts.Keys.Order(StringComparer.Ordinal)], isVariable: subject == credential.Variable);
        return new KnownKey(
            accepted,
            Enum.Parse<HubEnvironment>(credential.Accepts[accepted], ignoreCase: true),
            credential.Unrestricted.GetValueOrDefault(accepted));
    }

    private static string? Longest(string key, IEnumerable<string> prefixes) =>
        prefixes.Where(p => key.StartsWith(p, StringComparison.Ordinal)).MaxBy(p => p.Length);

    // At most six small letters and an underscore: a kind of key, not a part of its secret.
    private static string? Prefix(string key) =>
        key.IndexOf('_', StringComparison.Ordinal) is > 0 and <= 6 and var end && key[..end].All(char.IsAsciiLetterLower)
            ? key[..(end + 1)]
            : null;
}
