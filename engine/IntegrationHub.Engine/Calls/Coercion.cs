namespace IntegrationHub.Engine.Calls;

/// <summary>A value that was accepted in another form than its own.</summary>
/// <param name="Field">The field as a path.</param>
/// <param name="From">What was given, as JSON.</param>
/// <param name="To">What it was read as, as JSON; for an alias, the field's own name.</param>
public sealed record Coercion(string Field, string From, string To);
