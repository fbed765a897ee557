namespace IntegrationHub.Engine.Permissions;

/// <summary>What a test of a connection's key has found.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Environment">Where it leads.</param>
/// <param name="Permissions">What it may do, permission by permission.</param>
/// <param name="Unavailable">The tools that will not work, each with why.</param>
/// <param name="Available">How many tools nothing is known against.</param>
public sealed record KeyTest(
    string Connection, string Environment, IReadOnlyList<TestedAccess> Permissions, IReadOnlyList<UnavailableTool> Unavailable, int Available)
{
    /// <summary>The clock's difference from the service's, in seconds; positive when this machine is ahead. Null when the service did not tell its time.</summary>
    public long? ClockSkew { get; init; }
}
