namespace IntegrationHub.Engine.Manifests;

/// <summary>Where the money of a call is found: paths as in a preview's sentence, <c>input.amount</c> or <c>present.currency</c>.</summary>
/// <param name="Amount">The amount. Where there is none, the next of a manifest's paths is tried.</param>
/// <param name="Less">What is taken off it; null for nothing.</param>
/// <param name="Currency">Its currency.</param>
public sealed record MoneyPath(string Amount, string? Less, string Currency);
