namespace IntegrationHub.Engine.Manifests;

/// <summary>What all endpoints of one service share, from its <c>integration.yaml</c>.</summary>
public sealed record IntegrationManifest
{
    /// <summary>The folder's name: <c>stripe</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it is, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Where its API is.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The API version every request names.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The only hosts its requests may go to, loopback apart.</summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>How it knows who is calling.</summary>
    public required CredentialManifest Credential { get; init; }

    /// <summary>The groups by folder name, in the manifest's order.</summary>
    public required IReadOnlyDictionary<string, GroupManifest> Groups { get; init; }

    /// <summary>Words people use for the service's own: <c>client</c> for <c>customer</c>. Search takes the one for the other everywhere.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; init; } = new Dictionary<string, string>();

    /// <summary>The permissions a restricted key may have, by name.</summary>
    public required IReadOnlyDictionary<string, string> Permissions { get; init; }

    /// <summary>Fields that every endpoint leaves out on purpose.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>The least amount the service charges, by currency in small letters, in the currency's smallest unit.</summary>
    public required IReadOnlyDictionary<string, long> MinimumCharges { get; init; }

    /// <summary>How the ids of its customers begin, so that limits and lists can tell whose a write is; null when it has none.</summary>
    public string? CustomerPrefix { get; init; }

    /// <summary>What the service's errors become; the first row that fits is used.</summary>
    public required IReadOnlyList<ErrorAdvice> Errors { get; init; }

    /// <summary>The service's own documentation.</summary>
    public required string Docs { get; init; }
}
