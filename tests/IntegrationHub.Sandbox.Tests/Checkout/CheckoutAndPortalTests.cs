using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Checkout;

public sealed class CheckoutAndPortalTests : SandboxTest
{
    private const string Success = "success_url=https://shop.example.com/thanks";

    [Fact]
    public async Task A_session_adds_up_its_items_whether_priced_before_or_inline()
    {
        var made = await Post(
            "/v1/checkout/sessions", "mode=payment", Success, $"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=2",
            "line_items[1][price_data][currency]=usd", "line_items[1][price_data][unit_amount]=550",
            "line_items[1][price_data][product_data][name]=Sticker", "line_items[1][quantity]=3", "customer_email=jo@example.com",
            "metadata[cart]=9", "expand[]=line_items.data.price.product");

        Assert.StartsWith("cs_test_", made.Id, StringComparison.Ordinal);
        Assert.Equal("6450", made.Text("amount_total"));
        Assert.Equal("open", made.Text("status"));
        Assert.Equal("unpaid", made.Text("payment_status"));
        Assert.Equal("jo@example.com", made.Text("customer_details.email"));
        Assert.StartsWith(Server.BaseAddress + "c/pay/cs_test_", made.Text("url"), StringComparison.Ordinal);
        Assert.Equal("Sticker", made.Text("line_items.data.1.price.product.name"));
        var items = await Get($"/v1/checkout/sessions/{made.Id}/line_items?limit=1");
        Assert.Equal("Enamel mug", items.Data[0]["description"]!.GetValue<string>());
        Assert.True(items.HasMore);
    }

    [Fact]
    public async Task Sessions_are_listed_by_status_and_expire_by_hand_or_by_time()
    {
        Assert.Equal([ShopSeed.OpenCheckoutSession], (await Get("/v1/checkout/sessions?status=open")).Ids);
        Assert.Equal([ShopSeed.CompleteCheckoutSession], (await Get("/v1/checkout/sessions?status=complete")).Ids);

        var expired = await Post($"/v1/checkout/sessions/{ShopSeed.OpenCheckoutSession}/expire");
        Assert.Equal("expired", expired.Text("status"));
        Assert.Null(expired["url"]);
        Refused(
            await Post($"/v1/checkout/sessions/{ShopSeed.CompleteCheckoutSession}/expire"), 400,
            "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `complete`.");

        var made = await Post("/v1/checkout/sessions", "mode=payment", Success, $"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=1");
        Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("expired", (await Get($"/v1/checkout/sessions/{made.Id}")).Text("status"));
    }

    [Fact]
    public async Task A_session_says_what_it_lacks()
    {
        string[] item = [$"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=1"];
        Refused(await Post("/v1/checkout/sessions", [Success, .. item]), 400, "Missing required param: mode.", "parameter_missing", "mode");
        Refused(await Post("/v1/checkout/sessions", ["mode=payment", .. item]), 400, "Missing required param: success_url.", "parameter_missing", "success_url");
        Refused(await Post("/v1/checkout/sessions", "mode=payment", Success), 400, "Missing required param: line_items.", "parameter_missing", "line_items");
        Refused(
            await Post("/v1/checkout/sessions", "mode=payment", Success, item[0]), 400,
            "Missing required param: line_items[0][quantity].", "parameter_missing", "line_items[0][quantity]");
        Refused(
            await Post("/v1/checkout/sessions", "mode=gift", Success), 400, "Invalid mode: must be one of payment, setup, or subscription", null, "mode");
        Refused(
            await Post("/v1/checkout/sessions", ["mode=subscription", Success, .. item]), 400,
            "You must provide at least one recurring price in `subscription` mode when using prices.", null, "mode");
        Refused(
            await Post("/v1/checkout/sessions", "mode=payment", Success, $"line_items[0][price]={ShopSeed.MonthlyPrice}", "line_items[0][quantity]=1"), 400,
            "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.", null, "mode");
        Refused(
            await Post("/v1/checkout/sessions", ["mode=payment", "success_url=thanks", .. item]), 400, "Not a valid URL", "url_invalid", "success_url");
        Refused(await Get("/v1/checkout/sessions/cs_nope"), 404, "No such checkout.session: 'cs_nope'", "resource_missing", "session");
    }

    [Fact]
    public async Task A_portal_session_is_made_for_a_customer_that_exists()
    {
        var made = await Post("/v1/billing_portal/sessions", $"customer={ShopSeed.Customer}", "return_url=https://shop.example.com/account");
        Assert.StartsWith("bps_", made.Id, StringComparison.Ordinal);
        Assert.StartsWith(Server.BaseAddress + "p/session/test_", made.Text("url"), StringComparison.Ordinal);
        Refused(
            await Post("/v1/billing_portal/sessions", "customer=cus_nope"), 400, "No such customer: 'cus_nope'", "resource_missing", "customer");
    }
}
