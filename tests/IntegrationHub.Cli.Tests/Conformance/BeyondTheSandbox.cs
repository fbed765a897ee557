namespace IntegrationHub.Cli.Tests.Conformance;

/// <summary>The examples that Stripe would accept and the sandbox does not know yet, each with the reason. Nothing else is let off.</summary>
internal static class BeyondTheSandbox
{
    private static readonly Dictionary<(string Tool, int Example), string> Reasons = new()
    {
        [("stripe_create_billing_portal_session", 0)] = "its portal has no flows, so flow_data is refused by name",
        [("stripe_create_billing_portal_session", 2)] = "its portal has no flows, so flow_data is refused by name",
    };

    public static IEnumerable<(string Tool, int Example)> Examples => Reasons.Keys;

    /// <summary>Why the sandbox refuses an example; null when it must run.</summary>
    public static string? Reason(string tool, int example) => Reasons.GetValueOrDefault((tool, example));
}
