namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Some of the fields or values that a field holds, counted from 1.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
internal readonly record struct FieldPage(int First, int Last);
