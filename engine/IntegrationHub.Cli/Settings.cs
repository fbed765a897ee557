namespace IntegrationHub.Cli;

/// <summary>What the global options and the environment ask for.</summary>
/// <param name="Json">Print for programs.</param>
/// <param name="Catalog">The catalog folder that was named; null to look for it.</param>
/// <param name="ApiBase">Another address for the service's API, as it was written; null for the manifest's.</param>
/// <param name="Transport">Which transport: <c>default</c> or <c>stripe.net</c>.</param>
internal sealed record Settings(bool Json, string? Catalog, string? ApiBase, string Transport)
{
    /// <summary>The sandbox even when there is a key.</summary>
    public bool OnlySandbox { get; init; }

    /// <summary>Whether the hub says itself, once, where it listens and for what.</summary>
    public bool IsServer { get; init; }

    /// <summary>The policy file that was named; null for <c>policy.yaml</c> in the hub's home, if it is there.</summary>
    public string? Policy { get; init; }

    /// <summary>Where proposals and the ledger are kept, as it was written; null for <c>hub.db</c> in the hub's home.</summary>
    public string? Store { get; init; }
}
