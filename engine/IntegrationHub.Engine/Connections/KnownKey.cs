namespace IntegrationHub.Engine.Connections;

/// <summary>What a key's first letters say of it.</summary>
/// <param name="Prefix">These letters, as <c>integration.yaml</c> has them.</param>
/// <param name="Environment">Where it leads.</param>
/// <param name="Unrestricted">Why it should be a restricted one instead; null when there is nothing against it.</param>
public sealed record KnownKey(string Prefix, HubEnvironment Environment, string? Unrestricted);
