namespace IntegrationHub.Sandbox.Pages;

/// <summary>Every hosted page the sandbox has. A new one is a file of its own room and a line here.</summary>
internal static class PageCatalog
{
    public static IReadOnlyList<HostedPage> All { get; } =
    [
        AuthenticationPage.OfPaymentIntents,
        CheckoutPage.Page,
        PaymentLinkPage.Page,
        RecoveryPage.Page,
        AuthenticationPage.OfSetupIntents,
    ];

    /// <summary>The page at a path, and the id in it; null when none is there.</summary>
    public static (HostedPage Page, string Id)? Match(string path)
    {
        foreach (var page in All)
        {
            if (path.StartsWith(page.Prefix, StringComparison.Ordinal) && path[page.Prefix.Length..] is ['/', ..] below
                && below[1..].Split('/')[0] is { Length: > 0 } id)
            {
                return (page, id);
            }
        }

        return null;
    }
}
