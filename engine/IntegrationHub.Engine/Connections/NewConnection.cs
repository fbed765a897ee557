namespace IntegrationHub.Engine.Connections;

/// <summary>A key that is to be kept, and what is known of it.</summary>
/// <param name="Name">The name it gets.</param>
/// <param name="Integration">The service it is for.</param>
/// <param name="Kind">What kind of key it is and where it leads.</param>
/// <param name="Credential">The key.</param>
public sealed record NewConnection(string Name, string Integration, KnownKey Kind, Secret Credential);
