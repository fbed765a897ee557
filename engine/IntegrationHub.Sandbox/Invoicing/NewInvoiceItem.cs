using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What makes an invoice item, and what changes one.</summary>
internal static class NewInvoiceItem
{
    private static readonly string[] Ways = ["amount", "price_data", "pricing", "unit_amount_decimal"];

    public static JsonObject Create(Call call)
    {
        var invoice = call.Referred(Invoices.Type, "invoice");
        var subscription = call.Referred(Subscriptions.Type, "subscription");
        var customer = call.Referred(Customers.Type, "customer")?.Id() ?? invoice?.Text("customer")
            ?? throw Refusals.Missing("customer");
        if (invoice is not null && invoice.Text("status") != "draft")
            throw Refusals.Invalid("The invoice is no longer a draft, so nothing can be added to it.", "invoice", "invoice_not_editable");
        if ((subscription ?? invoice) is { } owned && owned.Text("customer") != customer)
            throw Refusals.Invalid($"The {owned.Text("object")} {owned.Id()} belongs to another customer.", owned.Text("object"));

        var item = InvoiceItems.Begin(call, customer, CurrencyOf(call, customer, invoice));
        if (subscription is not null)
            item["parent"] = InvoiceItems.OfSubscription(subscription.Id());
        Write(call, item);
        if (invoice is null)
            return item;
        if (item.Text("currency") != invoice.Text("currency"))
            throw Refusals.Invalid($"The invoice is in {invoice.Text("currency")}, so an item in {item.Text("currency")} cannot be on it.", "currency");
        var draft = call.Shop.Edit(invoice);
        InvoiceItems.PutOn(call, item, draft);
        InvoiceDrafts.Total(call, draft);
        return item;
    }

    /// <summary>Writes what creating and updating have in common.</summary>
    public static void Write(Call call, JsonObject item)
    {
        call.Input.CopyTo(item, "description", "period");
        call.Input.MergeMetadata(item);
        if (call.Input.Boolean("discountable") is { } discountable)
            item["discountable"] = discountable;
        if (call.Input.Text("tax_behavior") is { } behavior)
            item["_tax_behavior"] = behavior;
        if (item["period"]!.AsObject() is var period && period.Integer("end") < period.Integer("start"))
            throw Refusals.Invalid("The end of the period must not be before its start.", "period[end]");
        WriteAmount(call, item);
        if (item["description"] is null && item["pricing"]?["price_details"]?["product"] is { } product)
            item["description"] = call.Shop.Find("product", product.GetValue<string>())?.Text("name");
    }

    private static void WriteAmount(Call call, JsonObject item)
    {
        var input = call.Input;
        string[] ways = [.. Ways.Where(input.Has)];
        if (ways.Length > 1)
            throw Refusals.OnlyOne(ways);
        var quantity = input.Integer("quantity") ?? (ways is ["amount"] ? 1 : item.Integer("quantity"));
        if (input.Has("amount") && input.Has("quantity"))
            throw Refusals.OnlyOne("amount", "quantity");
        if (PriceOf(call) is { } price)
        {
            Check(price, item);
            InvoiceItems.Price(item, price, quantity, Amounts.Of(price, quantity));
            return;
        }

        if (ways is [] && !input.Has("quantity"))
            return;
        var unit = input.Integer("amount")
            ?? decimal.Parse(input.Text("unit_amount_decimal") ?? UnitOf(item), CultureInfo.InvariantCulture);
        item["amount"] = (long)Math.Round(unit * quantity, MidpointRounding.AwayFromZero);
        item["net_amount"] = item["amount"]!.DeepClone();
        InvoiceItems.Count(item, quantity);
        if (ways is not [])
            item["pricing"] = null;
        item["_unit_amount"] = unit.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What one of it costs, for a change of the quantity alone.</summary>
    private static string UnitOf(JsonObject item) =>
        item["pricing"]?["unit_amount_decimal"]?.GetValue<string>() ?? item.Text("_unit_amount") ?? throw Refusals.Missing("amount");

    private static JsonObject? PriceOf(Call call)
    {
        if (call.Input.Object("price_data") is { } data)
            return Prices.Create(call, data, prefix: "price_data");
        return call.Input.Object("pricing")?.Text("price") is { } id ? call.Existing(Prices.Type, id, "pricing[price]") : null;
    }

    private static void Check(JsonObject price, JsonObject item)
    {
        if (price["recurring"] is not null)
        {
            throw Refusals.Invalid(
                "The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.", "pricing[price]");
        }

        if (!price.Flag("active"))
            throw Refusals.Invalid("The price specified is inactive. This field only accepts active prices.", "pricing[price]");
        if (price.Text("currency") != item.Text("currency"))
            throw Refusals.Invalid($"The price is in {price.Text("currency")}, and the invoice item in {item.Text("currency")}.", "currency");
    }

    /// <summary>The currency that is named, the one of what is billed, else the invoice's or the customer's.</summary>
    private static string CurrencyOf(Call call, string customer, JsonObject? invoice)
    {
        var named = call.Input.Text("currency") ?? call.Input.Object("price_data")?.Text("currency");
        if (named is not null)
            return Currencies.Check(named, "currency");
        return call.Shop.Find("price", call.Input.Object("pricing")?.Text("price"))?.Text("currency")
            ?? invoice?.Text("currency")
            ?? call.Shop.Find("customer", customer)?.Text("currency")
            ?? throw Refusals.Missing("currency");
    }
}
