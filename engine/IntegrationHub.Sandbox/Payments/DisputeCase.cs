namespace IntegrationHub.Sandbox.Payments;

/// <summary>What the holder of a card complains of.</summary>
/// <param name="Reason">Stripe's reason: <c>fraudulent</c>, <c>product_not_received</c> …</param>
/// <param name="IsInquiry">True when the bank only asks, and takes no money yet.</param>
/// <param name="NetworkReason">The card network's own code.</param>
internal sealed record DisputeCase(string Reason, bool IsInquiry, string NetworkReason);
