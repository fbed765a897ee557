using System.Text.Json;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Policies.Limits;

public class CallFactsTests
{
    private const string Payment = """{"id":"pi_1","object":"payment_intent","amount":5000,"amount_received":5000,"currency":"usd","customer":{"id":"cus_1"},"latest_charge":{"id":"ch_1","amount_refunded":1200,"customer":"cus_1"}}""";

    // What moves money and says nowhere how much, before it is called. A money limit denies these, or leaves them to a person.
    private static readonly string[] NotKnown =
    [
        "stripe_add_invoice_lines", "stripe_cancel_subscription", "stripe_cancel_subscription_schedule", "stripe_create_invoice", "stripe_create_meter_event",
        "stripe_create_subscription", "stripe_create_subscription_item", "stripe_create_subscription_schedule", "stripe_delete_subscription_item",
        "stripe_pause_subscription", "stripe_resume_subscription", "stripe_update_invoice", "stripe_update_subscription", "stripe_update_subscription_item",
    ];

    [Theory]
    [InlineData("stripe_create_refund", """{"payment_intent":"pi_1","amount":2500}""", Payment, 2500, "usd", "cus_1")]
    [InlineData("stripe_create_refund", """{"payment_intent":"pi_1"}""", Payment, 3800, "usd", "cus_1")]
    [InlineData("stripe_create_refund", """{"charge":"ch_1"}""", """{"id":"ch_1","amount":900,"amount_captured":800,"amount_refunded":300,"currency":"eur","customer":null}""", 500, "eur", null)]
    [InlineData("stripe_create_payment_intent", """{"amount":1099,"currency":"JPY","customer":"cus_2"}""", null, 1099, "jpy", "cus_2")]
    [InlineData("stripe_capture_payment_intent", """{"payment_intent_id":"pi_1"}""", """{"amount_capturable":700,"currency":"usd","customer":"cus_3"}""", 700, "usd", "cus_3")]
    [InlineData("stripe_create_customer_balance_transaction", """{"customer_id":"cus_1","amount":-500,"currency":"usd"}""", """{"id":"cus_1","object":"customer"}""", 500, "usd", "cus_1")]
    [InlineData("stripe_create_price", """{"product":"prod_1","unit_amount":900,"currency":"eur"}""", null, 900, "eur", null)]
    [InlineData("stripe_update_customer", """{"customer_id":"cus_1","description":"x"}""", """{"id":"cus_1"}""", null, null, "cus_1")]
    public void The_money_and_the_customer_are_found_where_the_manifest_says(string tool, string input, string? present, int? amount, string? currency, string? customer) =>
        Assert.Equal(new CallFacts { Amount = amount, Currency = currency, Customer = customer }, Read(tool, input, present));

    [Theory]
    [InlineData("stripe_create_refund", """{"payment_intent":"pi_1","amount":2500}""", null)]
    [InlineData("stripe_create_refund", """{"payment_intent":"pi_1"}""", """{"amount_received":0,"currency":"usd","latest_charge":null}""")]
    [InlineData("stripe_create_refund", """{"payment_intent":"pi_1","amount":9000000000000000000}""", """{"currency":"usd"}""")]
    [InlineData("stripe_create_price", """{"product":"prod_1","currency":"eur","recurring":{"interval":"month"},"billing_scheme":"tiered","tiers_mode":"volume","tiers":[{"up_to":"inf","unit_amount":90000}]}""", null)]
    public void What_is_not_certain_is_not_known(string tool, string input, string? present)
    {
        var facts = Read(tool, input, present);

        Assert.Equal((null, null, true), (facts.Amount, facts.Currency, facts.HasUnknownMoney));
    }

    [Theory]
    [InlineData("""{"id":"ch_1","customer":"cus_1","invoice":{"customer":"cus_2"}}""")]
    [InlineData("""{"id":"ch_1","customer":"gcus_1"}""")]
    [InlineData("""{"id":"ch_1"}""")]
    public void Of_two_customers_or_none_nobody_is_known(string present) => Assert.Null(Read("stripe_create_refund", """{"charge":"ch_1","amount":1}""", present).Customer);

    [Fact]
    public void What_moves_money_says_how_much_except_for_these()
    {
        var silent = TestHub.Catalog.Tools.Where(tool => tool.Manifest.Effect.MovesMoney && tool.Manifest.Money.Count == 0).Select(tool => tool.Name);

        Assert.Equal(NotKnown, silent);
    }

    private static CallFacts Read(string tool, string input, string? present)
    {
        var checkedInput = Expect.Value(InputChecker.Check(TestHub.Catalog.Find(tool)!, new(JsonElement.Parse(input)), FakeTime.Noon));
        return CallFactsReader.Read(checkedInput, present is null ? null : JsonElement.Parse(present));
    }
}
