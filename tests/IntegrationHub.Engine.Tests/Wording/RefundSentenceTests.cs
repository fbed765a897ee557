using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Wording;

public class RefundSentenceTests
{
    private readonly TestHub _hub = new();

    [Theory]
    [InlineData("\"cus_1\"", "the customer who paid")]
    [InlineData("null", "the customer who paid")]
    [InlineData("""{"id":"cus_1","name":null,"email":"ada@example.com"}""", "ada@example.com")]
    [InlineData("""{"id":"cus_1","name":"Ada","email":null}""", "Ada")]
    [InlineData("""{"id":"cus_1","name":"Ada","email":"ada@example.com"}""", "Ada <ada@example.com>")]
    [InlineData("""{"id":"cus_1","deleted":true}""", "the customer who paid")]
    [InlineData("""{"id":"cus_1","name":"{{money 1 2}}\n\u001b[2J"}""", "{{money 1 2}} [2J")]
    [InlineData("""{"id":"cus_1","name":"4242 4242 4242 4242"}""", "[card redacted]")]
    public async Task The_customer_is_named_as_far_as_known(string customer, string who) => Assert.Equal(
        $"Refund everything not yet refunded, 50.00 USD, of payment pi_1 (50.00 USD) to {who}. This cannot be undone.",
        await Says(customer, ""","amount_received":5000,"latest_charge":{"amount_refunded":0}""", """{"payment_intent":"pi_1"}"""));

    [Fact]
    public async Task What_is_left_is_told_in_money() => Assert.Equal(
        "Refund everything not yet refunded, 40.00 USD, of payment pi_1 (50.00 USD, 10.00 USD of it already refunded) to Ada. This cannot be undone.",
        await Says("""{"name":"Ada"}""", ""","amount_received":5000,"latest_charge":{"amount_refunded":1000}""", """{"payment_intent":"pi_1"}"""));

    [Fact]
    public async Task What_was_refunded_before_is_told() => Assert.Equal(
        "Refund 25.00 USD of payment pi_1 (50.00 USD, Order 6735, 10.00 USD of it already refunded) to Ada. This cannot be undone.",
        await Says("""{"name":"Ada"}""", ""","description":"Order 6735","latest_charge":{"amount_refunded":1000}""", TestHub.Partial));

    [Fact]
    public async Task A_charge_that_is_only_an_id_breaks_nothing() => Assert.Equal(
        "Refund 25.00 USD of payment pi_1 (50.00 USD) to Ada. This cannot be undone.",
        await Says("""{"name":"Ada"}""", ""","latest_charge":"ch_1","description":null""", TestHub.Partial));

    [Theory]
    [InlineData("""{"charge":"ch_1","amount":2500}""", "Refund 25.00 USD of charge ch_1 (50.00 USD, 10.00 USD of it already refunded) to Ada. This cannot be undone.")]
    [InlineData("""{"charge":"ch_1"}""", "Refund everything not yet refunded, 40.00 USD, of charge ch_1 (50.00 USD, 10.00 USD of it already refunded) to Ada. This cannot be undone.")]
    public async Task By_charge_the_charge_is_read_and_told_in_money(string input, string says)
    {
        Assert.Equal(says, await Says("""{"name":"Ada"}""", ""","amount_captured":5000,"amount_refunded":1000""", input));
        Assert.StartsWith("/v1/charges/ch_1?", Assert.Single(_hub.Transport.Reads).Target, StringComparison.Ordinal);
    }

    private async Task<string> Says(string customer, string more, string input)
    {
        _hub.Transport.Read = Replies.Done($$"""{"id":"pi_1","amount":5000,"currency":"usd","customer":{{customer}}{{more}}}""");
        return (await _hub.Previewed(input: input)).Says;
    }
}
