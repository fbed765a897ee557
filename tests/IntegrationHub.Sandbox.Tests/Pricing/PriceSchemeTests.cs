using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Pricing;

/// <summary>The ways to say how much a price is.</summary>
public sealed class PriceSchemeTests : SandboxTest
{
    private static readonly string[] Tiers =
    [
        "currency=usd", $"product={ShopSeed.SubscriptionProduct}", "recurring[interval]=month", "billing_scheme=tiered", "tiers_mode=graduated",
        "tiers[0][up_to]=10", "tiers[0][unit_amount]=1900", "tiers[1][up_to]=inf", "tiers[1][unit_amount_decimal]=0.50", "tiers[1][flat_amount]=300",
    ];

    [Fact]
    public async Task Tiers_are_shown_when_they_are_asked_for()
    {
        var price = await Post("/v1/prices", Tiers);

        Assert.Equal(("tiered", "graduated"), (price.Text("billing_scheme"), price.Text("tiers_mode")));
        Assert.Null(price["unit_amount"]);
        Assert.False(price.Json.ContainsKey("tiers"));
        Assert.Equal(
            """
            [{"flat_amount":null,"flat_amount_decimal":null,"unit_amount":1900,"unit_amount_decimal":"1900","up_to":10},{"flat_amount":300,"flat_amount_decimal":"300","unit_amount":null,"unit_amount_decimal":"0.5","up_to":null}]
            """,
            (await Get($"/v1/prices/{price.Id}?expand[]=tiers"))["tiers"]!.ToJsonString());
        Assert.Equal("1900", (await Get("/v1/prices?expand[]=data.tiers&limit=1")).Text("data.0.tiers.0.unit_amount"));
        Assert.False((await Get($"/v1/prices/{ShopSeed.YearlyPrice}?expand[]=tiers")).Json.ContainsKey("tiers"));
    }

    [Theory]
    [InlineData("tiers[1][up_to]=20", "tiers[1][up_to]", "The last tier must have `up_to=inf`, so that every quantity has a price.")]
    [InlineData("tiers[0][up_to]=inf", "tiers[0][up_to]", "Only the last tier can have `up_to=inf`.")]
    [InlineData("unit_amount=5", "unit_amount", "You may only specify one of these parameters: unit_amount, tiers.")]
    [InlineData("billing_scheme=per_unit", "tiers", "`tiers` can only be used with `billing_scheme=tiered`.")]
    [InlineData("transform_quantity[divide_by]=2&transform_quantity[round]=up", "tiers", "You may only specify one of these parameters: tiers, transform_quantity.")]
    public async Task Tiers_that_leave_a_quantity_without_a_price_are_refused(string changed, string param, string message)
    {
        var names = changed.Split('&').Select(c => c.Split('=')[0]).ToList();
        var answer = await Post("/v1/prices", [.. Tiers.Where(t => !names.Contains(t.Split('=')[0])), .. changed.Split('&')]);

        Refused(answer, 400, message, null, param);
    }

    [Fact]
    public async Task Tiers_go_up_and_each_costs_something()
    {
        string[] start = ["currency=usd", $"product={ShopSeed.Product}", "billing_scheme=tiered", "tiers_mode=volume", "tiers[0][up_to]=10"];

        Refused(
            await Post("/v1/prices", [.. start, "tiers[1][up_to]=inf", "tiers[1][unit_amount]=1"]), 400,
            "Missing required param: tiers[0][unit_amount].", "parameter_missing", "tiers[0][unit_amount]");
        Refused(
            await Post("/v1/prices", [.. start, "tiers[0][unit_amount]=1", "tiers[1][up_to]=10", "tiers[1][unit_amount]=1", "tiers[2][up_to]=inf"]), 400,
            "Tiers must go up: `up_to` is 10, and the tier before it ends at 10.", null, "tiers[1][up_to]");
    }

    [Fact]
    public async Task A_buyer_may_choose_the_amount_of_what_is_paid_once()
    {
        string[] start = ["currency=usd", $"product={ShopSeed.Product}", "custom_unit_amount[enabled]=true", "custom_unit_amount[minimum]=500"];
        var price = await Post("/v1/prices", [.. start, "custom_unit_amount[preset]=2500"]);

        Assert.Equal("""{"maximum":null,"minimum":500,"preset":2500}""", price["custom_unit_amount"]!.ToJsonString());
        Assert.Null(price["unit_amount"]);
        Refused(
            await Post("/v1/prices", [.. start, "custom_unit_amount[preset]=400"]), 400,
            "The preset (400) must be between the minimum and the maximum.", null, "custom_unit_amount[preset]");
        Refused(
            await Post("/v1/prices", [.. start, "recurring[interval]=month"]), 400,
            "A price whose amount the buyer chooses cannot be recurring.", null, "custom_unit_amount");
    }

    [Fact]
    public async Task A_price_can_have_other_currencies()
    {
        var price = await Post(
            "/v1/prices", "currency=usd", $"product={ShopSeed.Product}", "unit_amount=2400", "currency_options[eur][unit_amount]=2200", "expand[]=currency_options");

        Assert.Equal("2200", price.Text("currency_options.eur.unit_amount"));
        Assert.Equal("2400", price.Text("currency_options.usd.unit_amount"));
        var more = await Post($"/v1/prices/{price.Id}", "currency_options[gbp][unit_amount_decimal]=1999.50", "expand[]=currency_options");
        Assert.Equal("1999.5", more.Text("currency_options.gbp.unit_amount_decimal"));
        Assert.Equal("2200", more.Text("currency_options.eur.unit_amount"));
        Refused(
            await Post($"/v1/prices/{price.Id}", "currency_options[usd][unit_amount]=1"), 400,
            "usd is the price's own currency; currency_options are for others.", null, "currency_options[usd]");
    }

    [Fact]
    public async Task Packs_and_parts_of_a_cent_are_kept()
    {
        var price = await Post(
            "/v1/prices", "currency=usd", $"product={ShopSeed.Product}", "unit_amount_decimal=0.50", "transform_quantity[divide_by]=12", "transform_quantity[round]=up");

        Assert.Equal("0.5", price.Text("unit_amount_decimal"));
        Assert.Null(price["unit_amount"]);
        Assert.Equal("""{"divide_by":12,"round":"up"}""", price["transform_quantity"]!.ToJsonString());
        Refused(
            await Post("/v1/prices", "currency=usd", $"product={ShopSeed.Product}", "unit_amount_decimal=0.1234567890123"), 400,
            "Invalid decimal: 0.1234567890123; must contain at maximum twelve decimal places.", "parameter_invalid_decimal", "unit_amount_decimal");
    }

    [Fact]
    public async Task How_tax_is_handled_is_said_once()
    {
        await Post($"/v1/prices/{ShopSeed.OneTimePrice}", "tax_behavior=exclusive");

        Refused(
            await Post($"/v1/prices/{ShopSeed.OneTimePrice}", "tax_behavior=inclusive"), 400,
            "The tax behavior of a price cannot be changed once it is exclusive.", null, "tax_behavior");
    }

    [Fact]
    public async Task A_price_made_where_it_is_used_is_in_no_list()
    {
        var before = (await Get("/v1/prices?limit=100")).Ids;
        await Post(
            "/v1/checkout/sessions", "mode=payment", "success_url=https://shop.example.com", "line_items[0][quantity]=1",
            "line_items[0][price_data][currency]=usd", "line_items[0][price_data][unit_amount]=500", $"line_items[0][price_data][product]={ShopSeed.Product}");

        Assert.Equal(before, (await Get("/v1/prices?limit=100")).Ids);
    }
}
