namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>A grant and how far it is used.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Count">How many writes it has covered.</param>
/// <param name="Amount">How much money they were about.</param>
public sealed record GrantUse(Grant Grant, long Count, long Amount);
