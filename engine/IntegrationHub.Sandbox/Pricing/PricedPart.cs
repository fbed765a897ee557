namespace IntegrationHub.Sandbox.Pricing;

/// <summary>A part of what a price comes to: a line of a bill.</summary>
/// <param name="Amount">What it comes to, in whole numbers of the currency's smallest unit.</param>
/// <param name="Quantity">The units it is for; null for the flat amount of a tier.</param>
/// <param name="UnitAmount">What one unit costs, or the flat amount.</param>
/// <param name="Tier">The number of its tier, from 1; null when the price has none.</param>
internal sealed record PricedPart(long Amount, decimal? Quantity, decimal UnitAmount, int? Tier);
