namespace IntegrationHub.Engine.Manifests;

/// <summary>The kind of credential a service takes.</summary>
/// <param name="Variable">The environment variable that may hold it.</param>
/// <param name="Accepts">Key prefixes and the environment each belongs to: <c>sk_test_</c> → <c>test</c>.</param>
/// <param name="Refuses">Key prefixes that are refused, each with the reason in a sentence.</param>
public sealed record CredentialManifest(
    string Variable,
    IReadOnlyDictionary<string, string> Accepts,
    IReadOnlyDictionary<string, string> Refuses)
{
    /// <summary>Key prefixes of accepted keys that may do everything with real money, each with why a restricted one is better.</summary>
    public IReadOnlyDictionary<string, string> Unrestricted { get; init; } = new Dictionary<string, string>();
}
