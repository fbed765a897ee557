using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Controls;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Time;
using IntegrationHub.Sandbox.Webhooks;

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
        BankAccounts.Type,
        Charges.Type,
        CheckoutLineItems.Type,
        CheckoutSessions.Type,
        Coupons.Type,
        CreditNoteLines.Type,
        CreditNotes.Type,
        CustomerBalanceTransactions.Type,
        Customers.Type,
        CustomerSessions.Type,
        Discounts.Type,
        Disputes.Type,
        InvoiceItems.Type,
        InvoiceLineItems.Type,
        InvoicePayments.Type,
        Invoices.Type,
        MeterEventAdjustments.Type,
        MeterEvents.Type,
        MeterEventSummaries.Type,
        Meters.Type,
        PaymentIntents.Type,
        PaymentLinks.Type,
        PaymentMethods.Type,
        Payouts.Type,
        PortalConfigurations.Type,
        PortalSessions.Type,
        Prices.Type,
        Products.Type,
        PromotionCodes.Type,
        Refunds.Type,
        SandboxEvents.Type,
        SetupAttempts.Type,
        SetupIntents.Type,
        ShippingRates.Type,
        SubscriptionItems.Type,
        SubscriptionSchedules.Type,
        Subscriptions.Type,
        TaxRates.Type,
        TestClocks.Type,
        WebhookEndpoints.Type,
        ClockControl.Type,
        DeliveryControl.Type,
        FaultControl.Type,
        RestrictedKeys.Type,
        StateControl.Type,
    ]);

    public IReadOnlyList<ResourceType> All { get; }

    /// <summary>Everything that a restricted key may be allowed, sorted.</summary>
    public IReadOnlyList<string> Permissions =>
        [.. All.Where(t => t.Operations.Count > 0).Select(t => t.Permission).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public ResourceType? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);

    /// <summary>When time next does something to an object, and by which clock.</summary>
    public Due? DueOf(JsonObject value) =>
        !Call.IsDeleted(value) && Find(value.Text("object"))?.Due is { } due && due(value) is { } at
            ? new Due(value.Text("test_clock") ?? value.Text(ResourceType.HiddenClock) ?? Due.OwnClock, at)
            : null;
}
