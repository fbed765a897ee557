using System.Text.Json;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Policies.Limits;

public class CallFactsTests
{
    private const string Payment = """{"id":"pi_1","object":"payment_intent","amount":5000,"amount_received":5000,"currency":"usd","customer":{"id":"cus_1"},"latest_charge":{"id":"ch_1","amount_refunded":1200,"customer":"cus_1"}}""";

    private const string Monthly = """{"id":"price_1","type":"recurring","billing_scheme":"per_unit","unit_amount":2900,"currency":"usd","recurring":{"usage_type":"licensed"},"transform_quantity":null}""";
    private const string Metered = """{"id":"price_1","type":"recurring","billing_scheme":"per_unit","unit_amount":2900,"currency":"usd","recurring":{"usage_type":"metered"}}""";
    private const string Mug = """{"id":"price_2","type":"one_time","billing_scheme":"per_unit","unit_amount":2400,"currency":"usd"}""";
    private const string Draft = """{"id":"in_1","object":"invoice","status":"draft","total":6000,"currency":"usd","customer":"cus_1"}""";

    // What moves money and says nowhere how much, before it is called: use that is counted, and what is worked out by the day.
    // A money limit denies these, or leaves them to a person.
    private static readonly string[] NotKnown = ["stripe_create_meter_event", "stripe_pause_subscription", "stripe_resume_subscription"];

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

    [Theory]
    [InlineData("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_1","quantity":3},{"price_data":{"currency":"usd","product":"prod_1","unit_amount":500,"recurring":{"interval":"month"}}}],"add_invoice_items":[{"price":"price_2"}]}""", 11600)]
    [InlineData("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_1"}],"trial_period_days":14}""", 2900)]
    [InlineData("stripe_create_subscription", """{"customer":"cus_2","items":[{"price":"price_1"}]}""", 6900)]
    [InlineData("stripe_create_invoice", """{"customer":"cus_2","pending_invoice_items_behavior":"include"}""", 4000)]
    [InlineData("stripe_create_subscription_item", """{"subscription":"sub_1","price":"price_1","quantity":2}""", 5800)]
    [InlineData("stripe_create_subscription_item", """{"subscription":"sub_1","price_data":{"currency":"usd","product":"prod_1","unit_amount":500,"recurring":{"interval":"month"}}}""", 500)]
    [InlineData("stripe_add_invoice_lines", """{"invoice_id":"in_1","lines":[{"amount":1000},{"pricing":{"price":"price_2"},"quantity":2},{"price_data":{"currency":"usd","product":"prod_1","unit_amount":300},"quantity":3},{"invoice_item":"ii_1"}]}""", 7200)]
    [InlineData("stripe_update_invoice", """{"invoice_id":"in_1","auto_advance":true}""", 6000)]
    [InlineData("stripe_create_invoice", """{"from_invoice":{"action":"revision","invoice":"in_1"}}""", 6000)]
    public void Prices_and_lines_are_added_up(string tool, string input, int amount) =>
        Assert.Equal(("usd", amount, false), Known(Read(tool, input, Draft, Look)));

    [Theory]
    [InlineData("stripe_create_invoice", """{"customer":"cus_1"}""")]
    [InlineData("stripe_cancel_subscription", """{"subscription_id":"sub_1"}""")]
    [InlineData("stripe_cancel_subscription", """{"subscription_id":"sub_1","prorate":false,"invoice_now":false}""")]
    [InlineData("stripe_cancel_subscription_schedule", """{"subscription_schedule_id":"sub_sched_1"}""")]
    [InlineData("stripe_update_subscription", """{"subscription_id":"sub_1","cancel_at_period_end":true}""")]
    [InlineData("stripe_update_subscription_item", """{"subscription_item_id":"si_1","metadata":{"a":"b"}}""")]
    [InlineData("stripe_delete_subscription_item", """{"subscription_item_id":"si_1","proration_behavior":"none"}""")]
    [InlineData("stripe_create_subscription_schedule", """{"from_subscription":"sub_1"}""")]
    public void What_charges_nothing_is_about_no_money(string tool, string input) =>
        Assert.Equal((null, null, false), Known(Read(tool, input, """{"id":"si_1","price":{"recurring":{"usage_type":"licensed"}}}""")));

    [Theory]
    [InlineData("stripe_create_invoice", """{"customer":"cus_1","pending_invoice_items_behavior":"include"}""")]
    [InlineData("stripe_create_invoice", """{"customer":"cus_3","pending_invoice_items_behavior":"include"}""")]
    [InlineData("stripe_create_invoice", """{"customer":"cus_2","currency":"eur","pending_invoice_items_behavior":"include"}""")]
    [InlineData("stripe_create_subscription", """{"customer":"cus_3","items":[{"price":"price_1"}]}""")]
    [InlineData("stripe_create_subscription", """{"customer":"cus_4","items":[{"price":"price_1"}]}""")]
    [InlineData("stripe_create_subscription", """{"customer":"cus_5","items":[{"price":"price_1"}]}""")]
    [InlineData("stripe_cancel_subscription", """{"subscription_id":"sub_1","invoice_now":true}""")]
    [InlineData("stripe_cancel_subscription", """{"subscription_id":"sub_1","prorate":true}""")]
    [InlineData("stripe_update_subscription", """{"subscription_id":"sub_1","items":[{"price":"price_1"}]}""")]
    [InlineData("stripe_update_subscription_item", """{"subscription_item_id":"si_1","quantity":2}""")]
    [InlineData("stripe_delete_subscription_item", """{"subscription_item_id":"si_1"}""")]
    [InlineData("stripe_update_invoice", """{"invoice_id":"in_1","default_tax_rates":["txr_1"]}""")]
    [InlineData("stripe_add_invoice_lines", """{"invoice_id":"in_1","lines":[{"amount":1000},{"amount":1000,"tax_rates":["txr_1"]}]}""")]
    [InlineData("stripe_add_invoice_lines", """{"invoice_id":"in_1","lines":[{"price_data":{"currency":"eur","product":"prod_1","unit_amount":300}}]}""")]
    [InlineData("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_9"}]}""")]
    [InlineData("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_2"}]}""")]
    [InlineData("stripe_create_subscription", """{"customer":"cus_1","currency":"eur","items":[{"price":"price_1"}]}""")]
    [InlineData("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_1"}],"backdate_start_date":"2025-01-01T00:00:00Z"}""")]
    public void What_is_worked_out_later_is_not_known(string tool, string input) =>
        Assert.Equal((null, null, true), Known(Read(tool, input, Draft, Look)));

    [Fact]
    public void A_metered_price_and_one_in_another_currency_than_the_customers_are_not_known()
    {
        const string Subscription = """{"customer":"cus_1","items":[{"price":"price_1"}]}""";

        Assert.True(Read("stripe_create_subscription", Subscription, null, wanted => wanted.Tool == "stripe_get_price" ? JsonElement.Parse(Metered) : Look(wanted)).HasUnknownMoney);
        Assert.True(Read("stripe_create_subscription", Subscription, """{"id":"cus_1","currency":"eur"}""", Look).HasUnknownMoney);
        Assert.Equal(2900, Read("stripe_create_subscription", Subscription, """{"id":"cus_1","currency":"usd"}""", Look).Amount);
    }

    private static (string? Currency, long? Amount, bool IsUnknown) Known(CallFacts facts) => (facts.Currency, facts.Amount, facts.HasUnknownMoney);

    private static JsonElement? Look(WantedRead wanted)
    {
        string? held = wanted.Json.EnumerateObject().First().Value.GetString() switch
        {
            "price_1" => Monthly,
            "price_2" => Mug,
            "ii_1" => """{"id":"ii_1","amount":500,"currency":"usd"}""",
            "in_1" => Draft,
            "cus_1" => """{"data":[],"has_more":false}""",
            "cus_2" => """{"data":[{"amount":5000,"currency":"usd"},{"amount":-1000,"currency":"usd"}],"has_more":false}""",
            "cus_3" => """{"data":[{"amount":5000,"currency":"usd"}],"has_more":true}""",
            "cus_4" => """{"data":[{"amount":5000,"currency":"eur"}],"has_more":false}""",
            _ => null,
        };
        return held is null ? null : JsonElement.Parse(held);
    }

    private static CallFacts Read(string tool, string input, string? present, Func<WantedRead, JsonElement?>? look = null)
    {
        var checkedInput = Expect.Value(InputChecker.Check(TestHub.Catalog.Find(tool)!, new(JsonElement.Parse(input)), FakeTime.Noon));
        return CallFactsReader.Read(checkedInput, present is null ? null : JsonElement.Parse(present), look ?? (_ => null));
    }
}
