namespace IntegrationHub.Sandbox.Payments;

/// <summary>What the bank found when it compared: <c>pass</c>, <c>fail</c>, <c>unchecked</c>, or null when it compared nothing.</summary>
internal sealed record CardChecks(string? Cvc = "pass", string? Line1 = null, string? PostalCode = null);
