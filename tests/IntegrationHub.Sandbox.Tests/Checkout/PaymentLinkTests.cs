using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Checkout;

public sealed class PaymentLinkTests : SandboxTest
{
    private static readonly string[] Mug = [$"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=1"];

    [Fact]
    public async Task A_link_keeps_all_that_was_said_about_its_page()
    {
        var rate = await Post("/v1/shipping_rates", "display_name=Post", "fixed_amount[amount]=500", "fixed_amount[currency]=usd");
        var made = await Post(
            "/v1/payment_links",
            [
                .. Mug, "after_completion[type]=redirect", "after_completion[redirect][url]=https://shop.example.com/thanks",
                "allow_promotion_codes=true", "billing_address_collection=required", "consent_collection[terms_of_service]=required",
                "custom_fields[0][key]=engraving", "custom_fields[0][label][type]=custom", "custom_fields[0][label][custom]=Text to engrave",
                "custom_fields[0][type]=text", "custom_fields[0][text][maximum_length]=20", "custom_text[submit][message]=We ship on Mondays.",
                "customer_creation=always", "inactive_message=Sold out.", "invoice_creation[enabled]=true",
                "invoice_creation[invoice_data][footer]=Thank you", "name_collection[individual][enabled]=true",
                $"optional_items[0][price]=price_SeedPourOver", "optional_items[0][quantity]=1",
                "optional_items[0][adjustable_quantity][enabled]=true", "payment_intent_data[description]=Spring mug",
                "payment_intent_data[metadata][campaign]=spring", "payment_method_types[]=card", "phone_number_collection[enabled]=true",
                "restrictions[completed_sessions][limit]=50", "shipping_address_collection[allowed_countries][]=US",
                $"shipping_options[0][shipping_rate]={rate.Id}", "submit_type=donate", "tax_id_collection[enabled]=true",
                "metadata[campaign]=spring", "expand[]=line_items",
            ]);

        Assert.StartsWith(Server.BaseAddress + "b/test_", made.Text("url"), StringComparison.Ordinal);
        Assert.Equal("usd", made.Text("currency"));
        Assert.Equal("2400", made.Text("line_items.data.0.amount_total"));
        Assert.Equal("""{"redirect":{"url":"https://shop.example.com/thanks"},"type":"redirect"}""", Sorted(made, "after_completion"));
        Assert.Equal("""{"default_value":null,"maximum_length":20,"minimum_length":null}""", made.Node("custom_fields.0.text")!.ToJsonString());
        Assert.Equal("Thank you", made.Text("invoice_creation.invoice_data.footer"));
        Assert.Equal("""{"individual":{"enabled":true,"optional":false}}""", made["name_collection"]!.ToJsonString());
        Assert.Equal("""{"enabled":true,"maximum":99,"minimum":0}""", made.Node("optional_items.0.adjustable_quantity")!.ToJsonString());
        Assert.Equal("""{"completed_sessions":{"count":0,"limit":50}}""", made["restrictions"]!.ToJsonString());
        Assert.Equal("500", made.Text("shipping_options.0.shipping_amount"));
        Assert.Equal("""{"enabled":true,"required":"never"}""", made["tax_id_collection"]!.ToJsonString());
        Assert.Equal([made.Id, ShopSeed.PaymentLink], (await Get("/v1/payment_links?active=true")).Ids);
        Assert.Single((await Get($"/v1/payment_links/{made.Id}/line_items")).Data);
    }

    [Fact]
    public async Task A_link_is_turned_off_limited_and_opened_again()
    {
        var off = await Post($"/v1/payment_links/{ShopSeed.PaymentLink}", "active=false", "inactive_message=Sold out.");
        Assert.False(off["active"]!.GetValue<bool>());
        Assert.Equal([ShopSeed.PaymentLink], (await Get("/v1/payment_links?active=false")).Ids);

        var limited = await Post($"/v1/payment_links/{ShopSeed.PaymentLink}", "active=true", "restrictions[completed_sessions][limit]=20");
        Assert.Equal("20", limited.Text("restrictions.completed_sessions.limit"));
        Assert.Null((await Post($"/v1/payment_links/{ShopSeed.PaymentLink}", "restrictions="))["restrictions"]);
    }

    [Fact]
    public async Task The_items_of_a_link_are_changed_by_their_ids()
    {
        var item = (await Get($"/v1/payment_links/{ShopSeed.PaymentLink}/line_items")).Ids[0];
        var changed = await Post(
            $"/v1/payment_links/{ShopSeed.PaymentLink}", $"line_items[0][id]={item}", "line_items[0][quantity]=3", "expand[]=line_items");

        Assert.Equal("7200", changed.Text("line_items.data.0.amount_total"));
        Refused(
            await Post($"/v1/payment_links/{ShopSeed.PaymentLink}", "line_items[0][id]=li_nope"), 400,
            "No such line item: 'li_nope'", "resource_missing", "line_items[0][id]");
    }

    [Fact]
    public async Task A_link_for_a_subscription_takes_what_belongs_to_one()
    {
        string[] club = [$"line_items[0][price]={ShopSeed.MonthlyPrice}", "line_items[0][quantity]=1"];
        var made = await Post("/v1/payment_links", [.. club, "subscription_data[trial_period_days]=14"]);
        Assert.Equal("14", made.Text("subscription_data.trial_period_days"));
        Assert.Equal("always", made.Text("customer_creation"));
        Assert.Null((await Post($"/v1/payment_links/{made.Id}", "subscription_data[trial_period_days]=")).Node("subscription_data.trial_period_days"));

        Refused(
            await Post("/v1/payment_links", [.. club, "invoice_creation[enabled]=true"]), 400,
            "You can only use `invoice_creation` with prices that are paid once.", null, "invoice_creation");
        Refused(
            await Post("/v1/payment_links", [.. Mug, "subscription_data[trial_period_days]=14"]), 400,
            "You can only use `subscription_data` with at least one recurring price.", null, "subscription_data");
    }

    [Fact]
    public async Task A_link_says_what_does_not_fit()
    {
        Refused(await Post("/v1/payment_links", "metadata[a]=b"), 400, "Missing required param: line_items.", "parameter_missing", "line_items");
        Refused(
            await Post("/v1/payment_links", [.. Mug, "after_completion[type]=redirect"]), 400,
            "Missing required param: after_completion[redirect].", "parameter_missing", "after_completion[redirect]");
        Refused(
            await Post("/v1/payment_links", [.. Mug, "after_completion[type]=hosted_confirmation", "after_completion[redirect][url]=https://a.example.com"]),
            400, "`redirect` goes with `type=redirect`, not with `type=hosted_confirmation`.", null, "after_completion[redirect]");
        Refused(
            await Post("/v1/payment_links", [.. Mug, "line_items[1][price]=" + ShopSeed.EuroPrice, "line_items[1][quantity]=1"]), 400,
            "All line items of a Checkout Session must have the same currency; these have usd and eur.", null, "line_items");
        Refused(
            await Post("/v1/payment_links", [.. Mug, "payment_method_types[]=klarna"]), 400,
            "The sandbox does not simulate the parameter payment_method_types[0]. Leave it out, or try it in Stripe's own test mode.",
            "sandbox_unsupported_parameter", "payment_method_types[0]");
        Refused(
            await Post("/v1/payment_links", [.. Mug, "custom_fields[0][key]=a b", "custom_fields[0][label][type]=custom", "custom_fields[0][label][custom]=x", "custom_fields[0][type]=text"]),
            400, "The key of a custom field must be alphanumeric.", null, "custom_fields[0][key]");
        Refused(await Get("/v1/payment_links/plink_nope"), 404, "No such payment_link: 'plink_nope'", "resource_missing", "payment_link");
    }

    private static string Sorted(Answer answer, string name) =>
        $"{{{string.Join(',', answer[name]!.AsObject().OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"\"{m.Key}\":{m.Value?.ToJsonString() ?? "null"}"))}}}";
}
