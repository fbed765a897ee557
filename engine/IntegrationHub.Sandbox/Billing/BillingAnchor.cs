namespace IntegrationHub.Sandbox.Billing;

/// <summary>The moment that billing periods are counted from, forwards and backwards.</summary>
/// <param name="At">Unix seconds.</param>
/// <param name="Day">The day of the month that is meant when the anchor's own month was too short for it, 1 to 31; null for the anchor's own day.</param>
internal readonly record struct BillingAnchor(long At, int? Day = null);
