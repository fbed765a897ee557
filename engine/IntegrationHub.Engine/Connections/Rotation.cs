namespace IntegrationHub.Engine.Connections;

/// <summary>What came of changing the master key.</summary>
/// <param name="Resealed">How many connections were sealed anew.</param>
/// <param name="MasterKey">The id of the key that they are sealed with now.</param>
public sealed record Rotation(int Resealed, string MasterKey);
