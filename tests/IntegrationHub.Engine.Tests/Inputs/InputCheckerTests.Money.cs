using static IntegrationHub.Engine.Tests.Inputs.Checked;

namespace IntegrationHub.Engine.Tests.Inputs;

public partial class InputCheckerTests
{
    [Theory]
    [InlineData("10.99")]
    [InlineData("\"10.99\"")]
    [InlineData("\"ten\"")]
    [InlineData("\"2,500\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"+5\"")]
    [InlineData("\"05\"")]
    [InlineData("\" 5\"")]
    [InlineData("\"٢٥\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"\"")]
    [InlineData("\"-\"")]
    [InlineData("1001e-3")]
    [InlineData("true")]
    [InlineData("{}")]
    public void An_amount_that_is_no_whole_number_is_refused(string amount) => Assert.Equal(
        $"IH0403 amount: amount is {amount}; it must be a whole number of the currency's smallest unit (1099 is 10.99 USD).",
        Refused(Refund, $$"""{"payment_intent":"pi_1","amount":{{amount}}}"""));

    [Theory]
    [InlineData("25", "25")]
    [InlineData("25.0", "25")]
    [InlineData("2.5e1", "25")]
    [InlineData("1e3", "1000")]
    [InlineData("\"2500\"", "2500")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775807.0", "9223372036854775807")]
    public void An_amount_is_sent_as_the_whole_number_it_is(string amount, string sent) => Assert.Equal(
        $$"""{"amount":{{sent}},"payment_intent":"pi_1","reason":"requested_by_customer"}""",
        Canonical(Refund, $$"""{"payment_intent":"pi_1","amount":{{amount}}}"""));

    [Theory]
    [InlineData("0", "IH0406 amount: amount: found 0; allowed: 1 or more.")]
    [InlineData("-2500", "IH0406 amount: amount: found -2500; allowed: 1 or more.")]
    [InlineData("null", "IH0404 amount: amount is null; leave it out instead.")]
    [InlineData("9223372036854775808", "IH0406 amount: amount is 9223372036854775808; it must be at most 9223372036854775807.")]
    [InlineData("1e400", "IH0406 amount: amount is 1e400; it must be at most 9223372036854775807.")]
    [InlineData("1e100000", "IH0406 amount: amount is 1e100000; it must be at most 9223372036854775807.")]
    public void An_amount_out_of_bounds_is_refused(string amount, string expected) =>
        Assert.Equal(expected, Refused(Refund, $$"""{"payment_intent":"pi_1","amount":{{amount}}}"""));

    [Fact]
    public void An_amount_below_every_bound_is_told_the_lower_one() => Assert.Equal(
        "IH0406 add_invoice_items[0].price_data.unit_amount: add_invoice_items[0].price_data.unit_amount is -1e30; it must be at least -9223372036854775808.",
        Refused("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_1"}],"add_invoice_items":[{"price_data":{"currency":"usd","product":"prod_1","unit_amount":-1e30}}]}"""));

    [Fact]
    public void A_currency_in_capitals_is_sent_small_and_reported()
    {
        var input = Accepted(Payment, """{"amount":100,"currency":"USD"}""");

        Assert.Equal("usd", input.Values.GetProperty("currency").GetString());
        Assert.Equal([new("currency", "\"USD\"", "\"usd\"")], input.Coercions);
    }

    [Theory]
    [InlineData("dollars")]
    [InlineData("us$")]
    [InlineData("usd\\n")]
    [InlineData("")]
    public void A_currency_that_is_no_code_is_refused(string currency) => Assert.StartsWith(
        "IH0405 currency: currency is ", Refused(Payment, $$"""{"amount":1,"currency":"{{currency}}"}"""), StringComparison.Ordinal);
}
