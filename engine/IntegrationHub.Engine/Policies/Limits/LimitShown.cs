namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>A limit that counts a write, as its preview shows it. Nothing is reserved by a preview.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Allows">What it allows, in words.</param>
/// <param name="UsedAmount">How much money is used before this write.</param>
/// <param name="LeftAmount">How much money is left for this one and others.</param>
/// <param name="UsedCount">How many calls are used.</param>
/// <param name="LeftCount">How many are left.</param>
public sealed record LimitShown(string Name, string Allows, string? UsedAmount, string? LeftAmount, long? UsedCount, long? LeftCount);
