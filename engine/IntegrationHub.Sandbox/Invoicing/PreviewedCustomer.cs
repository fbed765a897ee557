using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Who would be billed: a customer, perhaps with other particulars, or somebody who is none yet.</summary>
internal static class PreviewedCustomer
{
    private static readonly Parameter[] Address =
        [Text("city"), Text("country"), Text("line1"), Text("line2"), Text("postal_code"), Text("state")];

    public static Parameter Parameter { get; } = Object(
        "customer_details",
        [
            UnsettableObject("address", Address),
            UnsettableObject("shipping", Object("address", Address).Required(), Text("name").Required(), Text("phone")),
            UnsettableChoice("tax_exempt", "exempt", "none", "reverse"), .. Ignored("tax", "tax_ids"),
        ]);

    public static JsonObject Of(Call call, JsonObject? subscription)
    {
        var named = call.Referred(Customers.Type, "customer") ?? call.Shop.Find("customer", subscription?.Text("customer"));
        if (subscription is not null && named!.Id() != subscription.Text("customer"))
            throw Refusals.Invalid($"The subscription {subscription.Id()} belongs to another customer.", "subscription");
        if (call.Input.Object("customer_details") is not { } details)
            return named ?? throw Refusals.Missing("customer");
        var customer = named is null ? Customers.Make(call) : call.Shop.Edit(named);
        details.CopyTo(customer, "shipping");
        if (details.Has("address"))
            customer["address"] = Addresses.Whole(details.Object("address"));
        if (details.Object("shipping") is { } shipping)
            customer["shipping"]!["address"] = Addresses.Whole(shipping.Object("address"));
        if (details.Has("tax_exempt"))
            customer["tax_exempt"] = details.Text("tax_exempt") ?? "none";
        return customer;
    }
}
