using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pricing;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Protocol.Forms;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Seed;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Tests.Pricing;

public sealed class DiscountTests
{
    private const long Now = 1_795_000_000;
    private readonly SeedScript _script = new SeedScript(new Shop(new ShopState(ResourceCatalog.Instance.DueOf)), Now).Ago(0);

    public DiscountTests()
    {
        _script.Post("/v1/products", ("id", "tea"), ("name", "Tea"));
        _script.Post("/v1/products", ("id", "mug"), ("name", "Mug"));
    }

    [Theory]
    [InlineData("percent_off=20", 1_000, 200)]
    [InlineData("percent_off=12.5", 999, 125)]
    [InlineData("amount_off=300&currency=usd", 1_000, 300)]
    [InlineData("amount_off=3000&currency=usd", 1_000, 1_000)]
    [InlineData("amount_off=300&currency=eur&currency_options[usd][amount_off]=250", 1_000, 250)]
    [InlineData("amount_off=300&currency=eur", 1_000, 0)]
    [InlineData("percent_off=20&applies_to[products][]=mug", 1_000, 0)]
    [InlineData("percent_off=20", -1_000, 0)]
    public void A_coupon_takes_off_no_more_than_there_is(string coupon, long amount, long off)
    {
        var discount = Give("c", coupon);

        Assert.Equal(off, Off([new DiscountedLine(amount, "tea", [])], discount).Sum());
    }

    [Fact]
    public void An_amount_is_shared_among_the_lines_it_is_for()
    {
        var discount = Give("c", "amount_off=100&currency=usd&applies_to[products][]=tea");
        DiscountedLine[] lines = [new(100, "tea", []), new(500, "mug", []), new(200, "tea", []), new(50, "tea", [], IsDiscountable: false)];

        Assert.Equal([33, 0, 67, 0], Off(lines, discount));
    }

    [Fact]
    public void Discounts_of_a_line_come_first_and_each_takes_from_what_is_left()
    {
        var (half, ten) = (Give("half", "percent_off=50"), Give("ten", "percent_off=10"));
        DiscountedLine[] lines = [new(1_000, "tea", [half]), new(1_000, "mug", [])];

        var off = DiscountReckoning.Of(_script.Call(), lines, [ten], "usd");

        Assert.Equal([new DiscountAmount(half, 500), new DiscountAmount(ten, 50)], off[0]);
        Assert.Equal([new DiscountAmount(ten, 100)], off[1]);
        Assert.Equal([new DiscountAmount(half, 500), new DiscountAmount(ten, 150)], DiscountAmount.Sum(off.SelectMany(o => o)));
    }

    [Fact]
    public void What_is_good_for_one_bill_is_gone_after_it()
    {
        var holder = Holder("once", "percent_off=20&duration=once");
        var always = Holder("always", "percent_off=20&duration=forever");

        Discounts.Spend(_script.Call(), holder);
        Discounts.Spend(_script.Call(), always);

        Assert.Equal("[]", holder["discounts"]!.ToJsonString());
        Assert.Single(Discounts.Current(_script.Call(), always));
        Assert.Equal(1, _script.Shop.Find("coupon", "once")!.Integer("times_redeemed"));
    }

    [Fact]
    public void What_repeats_ends_after_its_months()
    {
        var holder = Holder("three", "percent_off=20&duration=repeating&duration_in_months=3");
        var discount = Assert.Single(Discounts.Current(_script.Call(), holder));

        var end = DateTimeOffset.FromUnixTimeSeconds(Now).AddMonths(3).ToUnixTimeSeconds();
        Assert.Equal(end, _script.Shop.Find("discount", discount)!.Integer("end"));
        _script.Ago((Now - end) / 86_400.0);
        Assert.Empty(Discounts.Current(_script.Call(), _script.Shop.Find("subscription", holder.Id())!));
        Assert.True(Call.IsDeleted(_script.Shop.Find("discount", discount)!));
    }

    [Fact]
    public void Other_discounts_replace_those_before()
    {
        var holder = Holder("old", "percent_off=20&duration=forever");
        var old = Assert.Single(Discounts.Current(_script.Call(), holder));
        Coupon("new", "percent_off=30");

        Discounts.Apply(_script.Call(), holder, Read("discounts[0][coupon]=new"));
        Assert.DoesNotContain(old, Discounts.Current(_script.Call(), holder));
        Discounts.Apply(_script.Call(), holder, []);
        Assert.Empty(Discounts.Current(_script.Call(), holder));
    }

    [Theory]
    [InlineData("discounts[0][coupon]=nope", "discounts[0][coupon]", "No such coupon: 'nope'")]
    [InlineData("discounts[0][promotion_code]=promo_nope", "discounts[0][promotion_code]", "No such promotion code: 'promo_nope'")]
    [InlineData("discounts[0][coupon]=gone", "discounts[0][coupon]", "Coupon expired: gone")]
    [InlineData("discounts[0][coupon]=ten&discounts[1][coupon]=ten", "discounts", "The coupon ten is given twice; it can be applied once.")]
    [InlineData("discounts[0][coupon]=ten&discounts[0][promotion_code]=x", "discounts[0][coupon]", "You may only specify one of these parameters: discounts[0][coupon], discounts[0][promotion_code].")]
    [InlineData("discounts[0][coupon]=euros", "discounts[0][coupon]", "The coupon euros takes an amount off in eur, and this is paid in usd.")]
    public void A_discount_that_cannot_be_had_is_refused(string form, string param, string message)
    {
        Coupon("ten", "percent_off=10");
        Coupon("euros", "amount_off=10&currency=eur");
        Coupon("gone", "percent_off=10&max_redemptions=1");
        Discounts.Apply(_script.Call(), Subscription(), Read("discounts[0][coupon]=gone"));

        var refusal = Assert.Throws<StripeErrorException>(() => Read(form)).Error;
        Assert.Equal((message, param), (refusal.Message, refusal.Param));
    }

    [Theory]
    [InlineData("customer=cus_B", "This promotion code cannot be redeemed because it is restricted to another customer.")]
    [InlineData("restrictions[minimum_amount]=5000&restrictions[minimum_amount_currency]=usd", "This promotion code cannot be redeemed because the minimum amount of $50.00 is not reached.")]
    [InlineData("restrictions[minimum_amount]=5000&restrictions[minimum_amount_currency]=eur", "This promotion code has no minimum amount in usd, so it cannot be redeemed in that currency.")]
    [InlineData("restrictions[first_time_transaction]=true", "This promotion code cannot be redeemed because the associated customer has prior transactions.")]
    [InlineData("active=false", "The promotion code HELLO is not active: it was switched off, has expired, or was redeemed as often as allowed.")]
    public void A_code_is_only_for_whom_it_was_made(string restriction, string message)
    {
        Coupon("ten", "percent_off=10");
        _script.As("cus_A").Post("/v1/customers");
        _script.As("cus_B").Post("/v1/customers");
        _script.Post(
            "/v1/payment_intents", ("amount", "500"), ("currency", "usd"), ("customer", "cus_A"), ("confirm", "true"), ("payment_method", "pm_card_visa"),
            ("return_url", "https://shop.example.com"));
        _script.As("promo_A").Post(
            "/v1/promotion_codes", [("promotion[type]", "coupon"), ("promotion[coupon]", "ten"), ("code", "HELLO"), .. Pairs(restriction)]);

        var refusal = Assert.Throws<StripeErrorException>(() => Read("discounts[0][promotion_code]=promo_A", "cus_A")).Error;
        Assert.Equal((message, "discounts[0][promotion_code]"), (refusal.Message, refusal.Param));
    }

    private static (string, string)[] Pairs(string form) => [.. form.Split('&').Select(f => f.Split('=')).Select(p => (p[0], p[1]))];

    private void Coupon(string id, string form) => _script.Post("/v1/coupons", [("id", id), .. Pairs(form)]);

    private IReadOnlyList<Redemption> Read(string form, string? customer = null)
    {
        var tree = FormDecoder.Tree(Pairs(form).Select(p => new KeyValuePair<string, string>(p.Item1, p.Item2)));
        var input = new Input(new ParameterList([Discounts.Parameter]).Read(tree));
        return Discounts.Read(_script.Call(), input, _script.Shop.Find("customer", customer), "usd", subtotal: 1_000);
    }

    private JsonObject Subscription() => _script.Shop.Add(new JsonObject
    {
        ["id"] = RandomIds.Instance.Id("sub_", 14),
        ["object"] = "subscription",
        ["customer"] = "cus_A",
        ["status"] = "canceled",
        ["discounts"] = new JsonArray(),
    });

    private JsonObject Holder(string id, string coupon)
    {
        Coupon(id, coupon);
        var holder = Subscription();
        Discounts.Apply(_script.Call(), holder, Read($"discounts[0][coupon]={id}"));
        return holder;
    }

    private string Give(string id, string coupon)
    {
        Coupon(id, coupon);
        var holder = new JsonObject { ["id"] = "in_1", ["object"] = "invoice", ["customer"] = "cus_A", ["discounts"] = new JsonArray() };
        var input = new JsonArray(new JsonObject { ["coupon"] = id });
        Discounts.Apply(_script.Call(), holder, Discounts.Read(_script.Call(), new Input(new JsonObject { ["discounts"] = input })));
        return holder["discounts"]![0]!.GetValue<string>();
    }

    private IEnumerable<long> Off(DiscountedLine[] lines, string discount) =>
        DiscountReckoning.Of(_script.Call(), lines, [discount], "usd").Select(o => o.Sum(a => a.Amount));
}
