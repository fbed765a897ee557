using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>Coupons that somebody has: on a subscription, a subscription item, an invoice, an invoice item or a checkout session.
/// Whoever holds discounts has their ids in <c>discounts</c>.</summary>
internal static class Discounts
{
    /// <summary>The parameter <c>discounts</c> of whatever can hold some; sent empty, it takes them all away.</summary>
    public static Parameter Parameter { get; } = Objects("discounts", 20, Text("coupon"), Text("discount"), Text("promotion_code"));

    public static ResourceType Type { get; } = new ResourceType("discount", "di_", "", """
        {
          "id": "", "object": "discount", "checkout_session": null, "customer": null, "customer_account": null, "end": null,
          "invoice": null, "invoice_item": null, "promotion_code": null, "source": { "coupon": null, "type": "coupon" }, "start": 0,
          "subscription": null, "subscription_item": null
        }
        """)
    { Due = Ends, OnTime = (call, discount) => Drop(call, discount) }
        .Refers("customer", "customer")
        .Refers("promotion_code", "promotion_code")
        .Refers("source.coupon", "coupon");

    /// <summary>The discounts that a request asks for, each checked, or Stripe's error.</summary>
    /// <param name="call">The request.</param>
    /// <param name="input">What has the parameter <c>discounts</c>.</param>
    /// <param name="customer">Who would have them; null when that is not known yet.</param>
    /// <param name="currency">What is paid in; null when that is not known yet.</param>
    /// <param name="subtotal">What is to be paid without them, for codes with a least amount; null when that is not known.</param>
    /// <param name="path">How the parameter is addressed in errors.</param>
    public static IReadOnlyList<Redemption> Read(
        Call call, Input input, JsonObject? customer = null, string? currency = null, long? subtotal = null, string path = "discounts")
    {
        var reader = new RedemptionReader(call, customer, currency, subtotal);
        var read = input.Objects("discounts").Select((element, i) => reader.Read(element, $"{path}[{i}]")).ToList();
        var twice = read.Where(r => r.Coupon is not null).GroupBy(r => r.Coupon!.Id()).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? read : throw Refusals.Invalid($"The coupon {twice.Key} is given twice; it can be applied once.", path);
    }

    /// <summary>Gives a holder these discounts instead of those it has, and counts the new ones as redeemed.</summary>
    /// <param name="call">The request.</param>
    /// <param name="holder">An object to change, of a kind that has <c>discounts</c>.</param>
    /// <param name="redemptions">What <see cref="Read"/> gave.</param>
    public static void Apply(Call call, JsonObject holder, IReadOnlyList<Redemption> redemptions)
    {
        var before = Ids(holder);
        var kept = new List<string>();
        foreach (var redemption in redemptions)
            kept.Add(redemption.Existing?.Id() ?? Give(call, holder, redemption).Id());
        holder["discounts"] = JsonReading.ArrayOf([.. kept]);
        foreach (var id in before.Except(kept))
        {
            if (call.Shop.Find("discount", id) is { } left && !Call.IsDeleted(left) && Holder(left).Id == holder.Id())
                Delete(call, left);
        }
    }

    /// <summary>The ids of the discounts that a holder has now: none whose time is over.</summary>
    public static IReadOnlyList<string> Current(Call call, JsonObject holder) =>
        [.. Ids(holder).Where(id => call.Shop.Find("discount", id) is { } found && IsOn(call, found))];

    /// <summary>Takes from a holder the discounts that were good for one bill, once that bill has them.</summary>
    public static void Spend(Call call, JsonObject holder)
    {
        foreach (var id in Ids(holder))
        {
            if (call.Shop.Find("discount", id) is { } found && !Call.IsDeleted(found) && found["_coupon"]!.AsObject().Text("duration") == "once")
                Drop(call, found, holder);
        }
    }

    public static bool IsOn(Call call, JsonObject discount) =>
        !Call.IsDeleted(discount) && (discount["end"] is null || discount.Integer("end") > call.Now);

    /// <summary>A discount that is not redeemed yet: for a checkout session, which counts it when it completes.</summary>
    public static JsonObject Hold(Call call, JsonObject holder, Redemption redemption)
    {
        var coupon = redemption.Coupon!;
        var discount = call.New(Type);
        discount["source"]!["coupon"] = coupon.Id();
        discount["promotion_code"] = redemption.PromotionCode?.Id();
        discount["customer"] = holder.Text("customer") ?? call.Shop.Find("subscription", holder.Text("subscription"))?.Text("customer");
        discount[Field(holder)] = holder.Id();
        if (Field(holder) == "subscription_item")
            discount["subscription"] = holder.Text("subscription");
        discount["start"] = call.Now;
        if (coupon.Text("duration") == "repeating")
            discount["end"] = DateTimeOffset.FromUnixTimeSeconds(call.Now).AddMonths((int)coupon.Integer("duration_in_months")).ToUnixTimeSeconds();
        discount["_coupon"] = coupon.DeepClone();
        return discount;
    }

    private static JsonObject Give(Call call, JsonObject holder, Redemption redemption)
    {
        var discount = Hold(call, holder, redemption);
        redemption.Count(call);
        if (IsTold(discount))
            call.Happened("customer.discount.created", discount);
        return discount;
    }

    private static void Drop(Call call, JsonObject discount, JsonObject? holder = null)
    {
        var (kind, id) = Holder(discount);
        if (holder is null && call.Shop.Find(kind, id) is { } found && !Call.IsDeleted(found))
            holder = call.Shop.Edit(found);
        if (holder is not null)
            holder["discounts"] = JsonReading.ArrayOf([.. Ids(holder).Where(other => other != discount.Id())]);
        Delete(call, discount);
    }

    private static void Delete(Call call, JsonObject discount)
    {
        if (IsTold(discount))
            call.Happened("customer.discount.deleted", discount);
        var gone = discount.DeepClone().AsObject();
        gone.Remove("end");
        gone["deleted"] = true;
        call.Shop.Replace(gone);
    }

    private static IReadOnlyList<string> Ids(JsonObject holder) =>
        holder["discounts"] is JsonArray ids ? [.. ids.Select(id => id!.GetValue<string>())] : [];

    /// <summary>An invoice keeps the discounts it was made with; elsewhere time takes them away.</summary>
    private static long? Ends(JsonObject discount) =>
        discount["end"] is not null && IsTold(discount) ? discount.Integer("end") : null;

    private static bool IsTold(JsonObject discount) => discount.Text("subscription") is not null || discount.Text("subscription_item") is not null;

    private static string Field(JsonObject holder) => holder.Text("object") switch
    {
        "checkout.session" => "checkout_session",
        "invoiceitem" => "invoice_item",
        var same => same!,
    };

    private static (string Kind, string? Id) Holder(JsonObject discount)
    {
        foreach (var (field, kind) in new[]
            {
                ("subscription_item", "subscription_item"), ("subscription", "subscription"), ("invoice_item", "invoiceitem"),
                ("invoice", "invoice"), ("checkout_session", "checkout.session"),
            })
        {
            if (discount.Text(field) is { } id)
                return (kind, id);
        }

        return ("customer", discount.Text("customer"));
    }
}
