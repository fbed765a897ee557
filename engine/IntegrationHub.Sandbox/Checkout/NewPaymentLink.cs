using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Makes and changes payment links.</summary>
internal static class NewPaymentLink
{
    private static readonly string[] OnlyOnce = ["customer_creation", "invoice_creation", "payment_intent_data"];
    private static readonly string[] OnlyRecurring = ["payment_method_collection", "subscription_data"];

    private const string IntentData = """
        {
          "capture_method": null, "description": null, "metadata": {}, "setup_future_usage": null, "statement_descriptor": null,
          "statement_descriptor_suffix": null, "transfer_group": null
        }
        """;

    private const string SubscriptionData =
        $$"""{ "description": null, "invoice_settings": {{PageSettings.InvoiceSettings}}, "metadata": {}, "trial_period_days": null, "trial_settings": null }""";

    public static JsonObject Create(Call call)
    {
        var link = call.New(PaymentLinks.Type);
        link["url"] = "b/test_" + call.Ids.Characters(20);
        var items = call.Input.Objects("line_items").Select((item, i) => CheckoutLineItems.Add(call, link, item, $"line_items[{i}]")).ToList();
        if (items.Count == 0)
            throw Refusals.Missing("line_items");
        var isRecurring = items.Exists(i => CheckoutLineItems.Price(call.Shop, i)["recurring"] is not null);
        link["currency"] = SessionTotals.Currency(items, call.Input.Text("currency"));
        if (isRecurring)
        {
            link["customer_creation"] = "always";
            link["subscription_data"] = new JsonObject().Over(SubscriptionData);
        }
        else
        {
            link["invoice_creation"] = new JsonObject().Over(PageSettings.NoInvoice);
        }

        Write(call, link, isRecurring);
        return link;
    }

    public static JsonObject Update(Call call)
    {
        var link = call.Shop.Edit(call.Subject(PaymentLinks.Type));
        foreach (var (input, i) in call.Input.Objects("line_items").Select((input, i) => (input, i)))
            UpdateItem(call, link, input, $"line_items[{i}]");
        call.Input.CopyTo(link, "active");
        Write(call, link, isRecurring: link["subscription_data"] is not null);
        return link;
    }

    private static void UpdateItem(Call call, JsonObject link, Input input, string path)
    {
        var found = CheckoutLineItems.Of(call.Shop, link.Id()).FirstOrDefault(i => i.Id() == input.Text("id"))
            ?? throw Refusals.NoSuch(CheckoutLineItems.Type.Spoken, input.Text("id") ?? "", $"{path}[id]");
        var item = call.Shop.Edit(found);
        if (input.Has("adjustable_quantity"))
            item["adjustable_quantity"] = CheckoutLineItems.AdjustableQuantity(input);
        if (input.Integer("quantity") is { } quantity)
            CheckoutLineItems.SetQuantity(call.Shop, item, quantity);
    }

    private static void Write(Call call, JsonObject link, bool isRecurring)
    {
        foreach (var name in (isRecurring ? OnlyOnce : OnlyRecurring).Where(call.Input.Has))
        {
            throw Refusals.Invalid(
                $"You can only use `{name}` with {(isRecurring ? "prices that are paid once" : "at least one recurring price")}.", name);
        }

        PageSettings.Write(call, link, isSession: false);
        call.Input.CopyTo(link, "inactive_message", "payment_method_types");
        if (call.Input.Copy("payment_intent_data") is JsonObject intent)
        {
            var kept = (link["payment_intent_data"] as JsonObject ?? new JsonObject().Over(IntentData)).With(intent);
            kept["metadata"] ??= new JsonObject();
            link["payment_intent_data"] = kept.DeepClone();
        }

        if (call.Input.Copy("subscription_data") is JsonObject subscription)
            link["subscription_data"]!.AsObject().With(subscription);
        if (call.Input.Has("payment_method_options"))
        {
            link["payment_method_options"] = (call.Input.Copy("payment_method_options") as JsonObject)
                ?.Over("""{ "card": { "restrictions": null } }""");
        }

        WriteEnd(call, link);
    }

    private static void WriteEnd(Call call, JsonObject link)
    {
        if (call.Input.Object("after_completion") is { } after)
        {
            var type = after.Text("type")!;
            var other = type == "redirect" ? "hosted_confirmation" : "redirect";
            if (after.Has(other))
                throw Refusals.Invalid($"`{other}` goes with `type={other}`, not with `type={type}`.", $"after_completion[{other}]");
            if (type == "redirect" && !after.Has("redirect"))
                throw Refusals.Missing("after_completion[redirect]");
            link["after_completion"] = new JsonObject
            {
                ["type"] = type,
                [type] = after.Copy(type) ?? new JsonObject { ["custom_message"] = null },
            };
        }

        if (!call.Input.Has("restrictions"))
            return;
        link["restrictions"] = call.Input.Object("restrictions")?.Object("completed_sessions")?.Integer("limit") is not { } limit ? null : new JsonObject
        {
            ["completed_sessions"] = new JsonObject
            {
                ["count"] = (link["restrictions"]?["completed_sessions"] as JsonObject)?.Integer("count") ?? 0,
                ["limit"] = limit,
            },
        };
    }
}
