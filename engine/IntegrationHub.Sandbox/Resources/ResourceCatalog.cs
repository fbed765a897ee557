namespace IntegrationHub.Sandbox.Resources;

/// <summary>Every resource the sandbox knows. A new one is a file of its own and a line here.</summary>
internal sealed class ResourceCatalog
{
    private readonly Dictionary<string, ResourceType> _byName;

    private ResourceCatalog(IReadOnlyList<ResourceType> all)
    {
        All = all;
        _byName = all.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    public static ResourceCatalog Instance { get; } = new(
    [
        Accounts.Type,
        BalanceTransactions.Type,
        Balances.Type,
        BillingPortalSessions.Type,
        Charges.Type,
        CheckoutLineItems.Type,
        CheckoutSessions.Type,
        Customers.Type,
        InvoiceLineItems.Type,
        InvoicePayments.Type,
        Invoices.Type,
        PaymentIntents.Type,
        PaymentMethods.Type,
        Prices.Type,
        Products.Type,
        Refunds.Type,
        SubscriptionItems.Type,
        Subscriptions.Type,
    ]);

    public IReadOnlyList<ResourceType> All { get; }

    public ResourceType? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);
}
