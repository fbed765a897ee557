using static IntegrationHub.Engine.Tests.Inputs.Checked;

namespace IntegrationHub.Engine.Tests.Inputs;

public partial class InputCheckerTests
{
    private const string Item = """{"quantity":1,"price_data":{"currency":"usd","unit_amount":2000,"product_data":{"name":"Shirt"}}}""";

    [Theory]
    [InlineData("unit_amount", "19.99", "IH0403 line_items[0].price_data.unit_amount: line_items[0].price_data.unit_amount is 19.99; it must be a whole number of the currency's smallest unit (1099 is 10.99 USD).")]
    [InlineData("currency", "\"$\"", "IH0405 line_items[0].price_data.currency: line_items[0].price_data.currency is \"$\"; it must be a three-letter currency code such as usd.")]
    [InlineData("product_data", "{}", "IH0402 line_items[0].price_data.product_data.name: line_items[0].price_data.product_data.name is required and missing. What the buyer reads.")]
    public void A_mistake_deep_down_is_named_by_its_path(string field, string value, string expected)
    {
        var item = System.Text.Json.Nodes.JsonNode.Parse(Item)!;
        item["price_data"]![field] = System.Text.Json.Nodes.JsonNode.Parse(value);

        Assert.Equal(expected, Refused(Checkout, $$"""{"mode":"payment","success_url":"https://example.com","line_items":[{{item.ToJsonString()}}]}"""));
    }

    [Fact]
    public void A_demand_deep_down_is_told_where_it_is_broken() => Assert.Equal(
        """
        IH0412 line_items[1].price: give exactly one of price, price_data in line_items[1]; both were given.
        IH0412 line_items[2].quantity: quantity must be given in line_items[2] when price_data is given.
        """,
        Refused(Checkout, $$$"""{"mode":"payment","success_url":"https://example.com","line_items":[{{{Item}}},{"quantity":1,"price":"price_1","price_data":{"currency":"usd","unit_amount":1,"product":"prod_1"}},{"price_data":{"currency":"usd","unit_amount":1,"product":"prod_1"}}]}"""));

    [Fact]
    public void Two_of_three_are_named() => Assert.Equal(
        "IH0412 discounts[0].coupon: give exactly one of coupon, discount, promotion_code in discounts[0]; coupon, discount were given.",
        Refused("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_1"}],"discounts":[{"coupon":"A","discount":"di_1"}]}"""));

    [Fact]
    public void A_demand_that_holds_under_a_condition_says_the_condition() => Assert.Equal(
        "IH0412 payment_method: give at least one of confirmation_token, payment_method when confirm is true; none was given.",
        Refused(Payment, """{"amount":100,"currency":"usd","confirm":true}"""));

    [Fact]
    public void What_a_condition_forbids_is_named() => Assert.Equal(
        "IH0412 off_session: off_session, return_url must not be given when confirm is missing.",
        Refused(Payment, """{"amount":1,"currency":"usd","off_session":true,"return_url":"https://example.com"}"""));

    [Fact]
    public void One_value_where_a_list_is_wanted_is_read_as_a_list_of_one()
    {
        var input = Accepted(Checkout, $$"""{"mode":"payment","success_url":"https://example.com","line_items":{{Item}},"expand":"customer"}""");

        Assert.Equal(1, input.Values.GetProperty("line_items").GetArrayLength());
        Assert.Contains(new("expand", "\"customer\"", "[\"customer\"]"), input.Coercions);
    }

    [Theory]
    [InlineData("\"true\"", "true")]
    [InlineData("\"false\"", "false")]
    public void A_word_where_true_or_false_is_wanted_is_read_as_it_and_reported(string given, string read)
    {
        var input = Accepted(Refund, $$$"""{"payment_intent":"pi_1","reverse_transfer":{{{given}}}}""");

        Assert.Equal(read, input.Values.GetProperty("reverse_transfer").GetRawText());
        Assert.Equal([new("reverse_transfer", given, read)], input.Coercions);
    }

    [Theory]
    [InlineData(50, 40, 500, true)]
    [InlineData(51, 1, 1, false)]
    [InlineData(1, 41, 1, false)]
    [InlineData(1, 1, 501, false)]
    public void Metadata_has_the_limits_the_service_has(int keys, int keyLength, int valueLength, bool accepted)
    {
        var pairs = Enumerable.Range(0, keys).Select(i => $"\"{$"k{i}".PadRight(keyLength, 'x')}\":\"{new string('v', valueLength)}\"");
        var result = Input(Customer, "{\"email\":\"a@example.com\",\"metadata\":{" + string.Join(",", pairs) + "}}");

        Assert.Equal(accepted, result.TryGet(out _, out _));
    }

    [Fact]
    public void A_value_that_is_too_long_is_told_what_is_allowed() => Assert.Equal(
        $"IH0406 metadata.note: metadata.note: found \"{new string('v', 60)}…\" (501 characters); allowed: 500 characters or fewer.",
        Refused(Customer, $$$"""{"email":"a@example.com","metadata":{"note":"{{{new string('v', 501)}}}"}}"""));

    [Theory]
    [InlineData("""{"a":null}""", "IH0404 metadata.a: metadata.a is null; leave it out instead.")]
    [InlineData("""{"a":10.5}""", "IH0404 metadata.a: metadata.a is 10.5; it must be boolean or integer or string.")]
    [InlineData("""{"a":{"b":1}}""", "IH0404 metadata.a: metadata.a is {\"b\":1}; it must be boolean or integer or string.")]
    public void Metadata_holds_texts(string metadata, string expected) =>
        Assert.Equal(expected, Refused(Customer, $$$"""{"email":"a@example.com","metadata":{{{metadata}}}}"""));
}
