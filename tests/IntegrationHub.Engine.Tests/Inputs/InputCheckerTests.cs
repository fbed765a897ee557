using static IntegrationHub.Engine.Tests.Inputs.Checked;

namespace IntegrationHub.Engine.Tests.Inputs;

public partial class InputCheckerTests
{
    private const string Allowed = "Allowed: amount, charge, expand, instructions_email, metadata, payment_intent, reason, refund_application_fee, reverse_transfer.";

    [Theory]
    [InlineData("""{"payment_intent":"pi_1","charge":"ch_1"}""", "IH0412 payment_intent: give exactly one of charge, payment_intent; both were given.")]
    [InlineData("{}", "IH0412 payment_intent: give exactly one of charge, payment_intent; none was given.")]
    [InlineData("""{"payment_intent":"pi_1","paymentintent":"pi_1"}""", "IH0401 paymentintent: unknown field \"paymentintent\"; did you mean \"payment_intent\"? " + Allowed)]
    [InlineData("""{"payment_intent":"pi_1","colour":"red"}""", "IH0401 colour: unknown field \"colour\". " + Allowed)]
    [InlineData("""{"charge":"cus_Ada"}""", "IH0407 charge: charge is \"cus_Ada\"; it must be an id that begins with one of ch_, py_.")]
    [InlineData("""{"payment_intent":"pi_1","payment_intent_id":"pi_2"}""", "IH0409 payment_intent: payment_intent is given twice, as \"payment_intent\" and as \"payment_intent_id\"; give it once.")]
    [InlineData("""{"payment_intent":"pi_1","amount":1,"amount":2500}""", "IH0409 amount: amount is given twice; give it once.")]
    [InlineData("""{"payment_intent":"pi_1","metadata":{"a":"1","a":"2"}}""", "IH0409 metadata.a: metadata.a is given twice; give it once.")]
    [InlineData("""{"payment_intent":"pi_1","reason":"duplicat"}""", "IH0405 reason: reason is \"duplicat\"; did you mean \"duplicate\"? Allowed: duplicate, fraudulent, requested_by_customer.")]
    [InlineData("""{"payment_intent":"pi_1","reason":"Duplicate"}""", "IH0405 reason: reason is \"Duplicate\"; did you mean \"duplicate\"? Allowed: duplicate, fraudulent, requested_by_customer.")]
    [InlineData("""{"payment_intent":null}""", "IH0404 payment_intent: payment_intent is null; leave it out instead.")]
    [InlineData("""{"payment_intent":["pi_1"]}""", "IH0404 payment_intent: payment_intent is [\"pi_1\"]; it must be an id that begins with pi_.")]
    [InlineData("""{"payment_intent":"pi_1","expand":[null]}""", "IH0404 expand[0]: expand[0] is null; leave it out instead.")]
    [InlineData("""{"payment_intent":"pi_1","reverse_transfer":"yes"}""", "IH0404 reverse_transfer: reverse_transfer is \"yes\"; it must be true or false.")]
    [InlineData("""{"payment_intent":"pi_1","instructions_email":"ada at example"}""", "IH0408 instructions_email: instructions_email is \"ada at example\"; it must be an e-mail address such as ada@example.com.")]
    public void A_refund_is_refused_and_told_why(string input, string expected) => Assert.Equal(expected, Refused(Refund, input));

    [Theory]
    [InlineData("[]", "IH0404 : the input is []; it must be a JSON object of fields.")]
    [InlineData("null", "IH0404 : the input is null; it must be a JSON object of fields.")]
    [InlineData("\"pi_1\"", "IH0404 : the input is \"pi_1\"; it must be a JSON object of fields.")]
    public void An_input_that_is_no_object_is_refused(string input, string expected) => Assert.Equal(expected, Refused(Refund, input));

    [Fact]
    public void Every_mistake_is_told_at_once() => Assert.Equal(
        """
        IH0409 amount: amount is given twice; give it once.
        IH0407 payment_intent: payment_intent is "ch_1"; it must be an id that begins with pi_.
        IH0403 amount: amount is 10.99; it must be a whole number of the currency's smallest unit (1099 is 10.99 USD).
        IH0405 reason: reason is "bored"; Allowed: duplicate, fraudulent, requested_by_customer.
        IH0412 payment_intent: give exactly one of charge, payment_intent; both were given.
        """,
        Refused(Refund, """{"payment_intent":"ch_1","charge":"ch_1","amount":10.99,"amount":1,"reason":"bored"}"""));

    [Fact]
    public void The_first_mistake_stands_in_front_and_the_others_are_counted()
    {
        var error = Fakes.Expect.Error(Input(Refund, """{"payment_intent":"pi_1","amount":"ten","reason":"bored"}"""));

        Assert.Equal(
            "IH0403: amount is \"ten\"; it must be a whole number of the currency's smallest unit (1099 is 10.99 USD). 1 more below. Nothing was sent.",
            error.Message);
        Assert.Equal("amount", error.Field);
        Assert.Equal("Correct the input; describe stripe_create_refund shows every field.", error.Hint);
    }

    [Fact]
    public void Nothing_at_all_is_an_empty_input() =>
        Fakes.Expect.Value(Engine.Inputs.InputChecker.Check(Fakes.TestHub.Catalog.Find(Customers)!, default, Fakes.FakeTime.Noon));

    [Theory]
    [InlineData("""{"id":"cus_1"}""", "customer_id", "id")]
    [InlineData("""{"customer":"cus_1"}""", "customer_id", "customer")]
    public void An_alias_is_read_as_its_field_and_reported(string input, string field, string alias)
    {
        var read = Accepted("stripe_get_customer", input);

        Assert.Equal("""{"customer_id":"cus_1"}""", read.Canonical);
        Assert.Equal([new(field, alias, field)], read.Coercions);
    }
}
