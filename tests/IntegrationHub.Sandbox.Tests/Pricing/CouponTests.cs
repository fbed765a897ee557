using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Pricing;

public sealed class CouponTests : SandboxTest
{
    [Fact]
    public async Task A_coupon_takes_off_a_percentage_or_an_amount()
    {
        var percent = await Post("/v1/coupons", "id=STAFF30", "percent_off=12.5", "duration=forever", "name=Staff", "metadata[team]=hr");
        var amount = await Post(
            "/v1/coupons", "amount_off=500", "currency=USD", "duration=repeating", "duration_in_months=3",
            $"applies_to[products][]={ShopSeed.SubscriptionProduct}", "currency_options[eur][amount_off]=450");

        Assert.Equal(("STAFF30", "12.5", "forever", "true"), (percent.Id, percent.Text("percent_off"), percent.Text("duration"), percent.Text("valid")));
        Assert.Equal(8, amount.Id.Length);
        Assert.Equal(("500", "usd", "3"), (amount.Text("amount_off"), amount.Text("currency"), amount.Text("duration_in_months")));
        Assert.False(amount.Json.ContainsKey("applies_to"));
        var read = await Get($"/v1/coupons/{amount.Id}?expand[]=applies_to&expand[]=currency_options");
        Assert.Equal(ShopSeed.SubscriptionProduct, read.Text("applies_to.products.0"));
        Assert.Equal("""{"usd":{"amount_off":500},"eur":{"amount_off":450}}""", read["currency_options"]!.ToJsonString());
        Assert.Equal([amount.Id, "STAFF30"], (await Get("/v1/coupons?limit=2&expand[]=data.applies_to")).Ids);
    }

    [Theory]
    [InlineData("", "percent_off", "Must provide percent_off or amount_off.", "parameter_missing")]
    [InlineData("percent_off=20&amount_off=500", "amount_off", "You may only specify one of these parameters: amount_off, percent_off.", null)]
    [InlineData("amount_off=500", "currency", "Missing required param: currency.", "parameter_missing")]
    [InlineData("percent_off=120", "percent_off", "Invalid percent_off: must be greater than 0 and at most 100 (it currently is '120').", null)]
    [InlineData("percent_off=0", "percent_off", "Invalid percent_off: must be greater than 0 and at most 100 (it currently is '0').", null)]
    [InlineData("percent_off=half", "percent_off", "Invalid decimal: half", null)]
    [InlineData("percent_off=50&duration=repeating", "duration_in_months", "Missing required param: duration_in_months.", "parameter_missing")]
    [InlineData("percent_off=50&duration_in_months=3", "duration_in_months", "`duration_in_months` is only for coupons with `duration=repeating`.", null)]
    [InlineData("percent_off=50&redeem_by=1000000000", "redeem_by", "Invalid timestamp: `redeem_by` must be in the future.", null)]
    [InlineData("percent_off=50&redeem_by=9000000000", "redeem_by", "Invalid timestamp: `redeem_by` can be no more than five years in the future.", null)]
    [InlineData("percent_off=50&applies_to[products][]=prod_nope", "applies_to[products][0]", "No such product: 'prod_nope'", "resource_missing")]
    [InlineData("percent_off=50&id=a b", "id", "Invalid id: a b; a coupon's id has letters, digits, - and _.", null)]
    [InlineData("percent_off=50&currency_options[eur][amount_off]=5", "currency_options", "`currency_options` are for coupons with an `amount_off`.", null)]
    public async Task A_coupon_that_makes_no_sense_is_refused(string form, string param, string message, string? code) =>
        Refused(await Post("/v1/coupons", form.Split('&', StringSplitOptions.RemoveEmptyEntries)), 400, message, code, param);

    [Fact]
    public async Task Only_words_about_a_coupon_change()
    {
        await Post("/v1/coupons", "id=SPRING", "percent_off=20", "metadata[a]=b");

        var changed = await Post("/v1/coupons/SPRING", "name=Spring 2027", "metadata=");
        Assert.Equal(("Spring 2027", "{}"), (changed.Text("name"), changed["metadata"]!.ToJsonString()));
        Refused(
            await Post("/v1/coupons/SPRING", "percent_off=25"), 400, "Received unknown parameter: percent_off", "parameter_unknown", "percent_off");
        Refused(await Post("/v1/coupons", "id=SPRING", "percent_off=20"), 400, "Coupon already exists.", "resource_already_exists", "id");
    }

    [Fact]
    public async Task A_coupon_ends_at_its_time_and_its_id_is_free_once_it_is_deleted()
    {
        await Post("/v1/coupons", "id=SOON", "percent_off=20", $"redeem_by={Clock.Seconds + 60}");
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("false", (await Get("/v1/coupons/SOON")).Text("valid"));
        Assert.Equal("""{"id":"SOON","object":"coupon","deleted":true}""", (await Delete("/v1/coupons/SOON")).Json.ToJsonString());
        Refused(await Get("/v1/coupons/SOON"), 404, "No such coupon: 'SOON'", "resource_missing", "coupon");
        Assert.Equal("true", (await Post("/v1/coupons", "id=SOON", "percent_off=30")).Text("valid"));
    }
}
