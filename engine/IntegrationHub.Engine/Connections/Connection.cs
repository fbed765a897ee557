namespace IntegrationHub.Engine.Connections;

/// <summary>An account, how to reach it and what kind it is.</summary>
/// <param name="Name">Its name: <c>sandbox</c>, or the name of the environment variable it came from.</param>
/// <param name="Integration">The service.</param>
/// <param name="Environment">What kind of account.</param>
/// <param name="ApiBase">Where its API is.</param>
/// <param name="Credential">The key.</param>
public sealed record Connection(
    string Name, string Integration, HubEnvironment Environment, Uri ApiBase, Secret Credential)
{
    /// <summary>Whether the same account is found at another address each time, as the embedded sandbox is. Otherwise the address is part of what is agreed to.</summary>
    public bool AddressMayChange { get; init; }
}
