using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Pricing;

public sealed class PromotionCodeTests : SandboxTest
{
    private static readonly string[] Spring = ["promotion[type]=coupon", "promotion[coupon]=SPRING"];

    [Fact]
    public async Task A_code_is_found_by_what_a_customer_types()
    {
        await Coupon();
        var code = await Code(
            "code=Welcome", "restrictions[first_time_transaction]=true", "restrictions[minimum_amount]=5000",
            "restrictions[minimum_amount_currency]=USD", $"customer={ShopSeed.Customer}", "max_redemptions=1");
        var other = await Code();

        Assert.Equal(("Welcome", "SPRING"), (code.Text("code"), code.Text("promotion.coupon")));
        Assert.Equal(
            """{"first_time_transaction":true,"minimum_amount":5000,"minimum_amount_currency":"usd"}""", code["restrictions"]!.ToJsonString());
        Assert.Equal(8, other.Text("code").Length);
        Assert.Equal([code.Id], (await Get("/v1/promotion_codes?code=WELCOME&expand[]=data.promotion.coupon")).Ids);
        Assert.Equal([code.Id], (await Get($"/v1/promotion_codes?customer={ShopSeed.Customer}")).Ids);
        Assert.Equal([other.Id, code.Id], (await Get("/v1/promotion_codes?coupon=SPRING&active=true")).Ids);
        Assert.Equal("20", (await Get($"/v1/promotion_codes/{code.Id}?expand[]=promotion.coupon&expand[]=customer")).Text("promotion.coupon.percent_off"));
    }

    [Theory]
    [InlineData("code=20% off", "code", "Invalid code: 20% off; a promotion code has letters, digits and dashes.", null)]
    [InlineData("restrictions[minimum_amount]=5000", "restrictions[minimum_amount_currency]", "Missing required param: restrictions[minimum_amount_currency].", "parameter_missing")]
    [InlineData("expires_at=1000000000", "expires_at", "Invalid timestamp: `expires_at` must be in the future.", null)]
    [InlineData("max_redemptions=11", "max_redemptions", "A promotion code cannot be redeemed more often than its coupon, which allows 10.", null)]
    [InlineData("customer=cus_nope", "customer", "No such customer: 'cus_nope'", "resource_missing")]
    public async Task A_code_that_makes_no_sense_is_refused(string field, string param, string message, string? code)
    {
        await Coupon();

        Refused(await Code(field), 400, message, code, param);
    }

    [Fact]
    public async Task A_code_needs_a_coupon()
    {
        Refused(await Post("/v1/promotion_codes", "code=X"), 400, "Missing required param: promotion.", "parameter_missing", "promotion");
        Refused(
            await Post("/v1/promotion_codes", "promotion[type]=coupon"), 400,
            "Missing required param: promotion[coupon].", "parameter_missing", "promotion[coupon]");
        Refused(await Code(), 400, "No such coupon: 'SPRING'", "resource_missing", "promotion[coupon]");
    }

    [Fact]
    public async Task A_word_means_one_active_code_at_a_time()
    {
        await Coupon();
        var first = await Code("code=HELLO");

        Refused(await Code("code=hello"), 400, "An active promotion code with `code: hello` already exists.", "resource_already_exists", "code");
        Assert.Equal("false", (await Post($"/v1/promotion_codes/{first.Id}", "active=false", "metadata[reason]=leaked")).Text("active"));
        await Code("code=hello");
        Refused(
            await Post($"/v1/promotion_codes/{first.Id}", "active=true"), 400,
            "An active promotion code with `code: HELLO` already exists.", "resource_already_exists", "code");
    }

    [Fact]
    public async Task A_code_works_only_as_long_as_its_coupon()
    {
        await Coupon();
        var code = await Code("code=HELLO");
        await Delete("/v1/coupons/SPRING");

        Assert.Equal("false", (await Get($"/v1/promotion_codes/{code.Id}")).Text("active"));
        Assert.Empty((await Get("/v1/promotion_codes?active=true&code=HELLO")).Ids);
        Refused(
            await Post($"/v1/promotion_codes/{code.Id}", "active=true"), 400,
            "This promotion code cannot be active, because it or its coupon has expired, was redeemed as often as allowed, or was deleted.", null, "active");
    }

    private Task<Answer> Coupon() => Post("/v1/coupons", "id=SPRING", "percent_off=20", "max_redemptions=10");

    private Task<Answer> Code(params string[] form) => Post("/v1/promotion_codes", [.. Spring, .. form]);
}
