using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Changes an open session while its payer looks at it.</summary>
internal static class SessionUpdate
{
    public static JsonObject Update(Call call)
    {
        var session = call.Shop.Edit(call.Subject(CheckoutSessions.Type));
        call.Input.MergeMetadata(session);
        string[] whileOpen = ["collected_information", "line_items", "payment_intent_data", "shipping_options"];
        foreach (var name in whileOpen.Where(n => call.Input.Has(n) && session.Text("status") != "open"))
        {
            throw Refusals.Invalid(
                $"`{name}` can only be changed while the Checkout Session is open. This Checkout Session has a status of `{session.Text("status")}`.",
                name);
        }

        if (call.Input.Copy("payment_intent_data") is JsonObject data)
            session["_payment_intent_data"] = (session["_payment_intent_data"] as JsonObject ?? []).DeepClone().AsObject().With(data);
        if (call.Input.Object("collected_information")?.Object("shipping_details") is { } shipping)
            session["collected_information"] = Collected(shipping);
        if (call.Input.Has("shipping_options"))
            session["shipping_options"] = ShippingOptions.Of(call, session.Text("currency"));
        if (call.Input.Has("line_items"))
            ReplaceItems(call, session);
        if (session.Text("mode") != "setup")
            SessionTotals.Reckon(call, session);
        return session;
    }

    public static JsonObject Collected(JsonObject? shipping) => new()
    {
        ["business_name"] = null,
        ["individual_name"] = null,
        ["shipping_details"] = shipping,
    };

    private static JsonObject Collected(Input shipping) => Collected(new JsonObject
    {
        ["address"] = Addresses.Whole(shipping.Object("address")),
        ["name"] = shipping.Text("name"),
    });

    /// <summary>The list that was sent is the whole list: an item that is not named in it goes.</summary>
    private static void ReplaceItems(Call call, JsonObject session)
    {
        var present = CheckoutLineItems.Of(call.Shop, session.Id()).ToList();
        var inputs = call.Input.Objects("line_items");
        if (inputs.Count == 0)
            throw Refusals.Invalid("A Checkout Session needs at least one line item.", "line_items");
        var kept = new List<string>();
        foreach (var (input, i) in inputs.Select((input, i) => (input, i)))
        {
            var path = $"line_items[{i}]";
            if (input.Text("id") is not { } id)
            {
                kept.Add(CheckoutLineItems.Add(call, session, input, path).Id());
                continue;
            }

            var found = present.Find(p => p.Id() == id) ?? throw Refusals.NoSuch(CheckoutLineItems.Type.Spoken, id, $"{path}[id]");
            CheckoutLineItems.Change(call, call.Shop.Edit(found), input, path);
            kept.Add(id);
        }

        foreach (var gone in present.Where(p => !kept.Contains(p.Id())))
            CheckoutLineItems.Remove(call.Shop, gone);
        SessionTotals.Currency([.. CheckoutLineItems.Of(call.Shop, session.Id())], session.Text("currency"));
    }
}
