using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Tests.Fakes;
using static IntegrationHub.Engine.Tests.Inputs.Checked;

namespace IntegrationHub.Engine.Tests.Inputs;

public class SafeDefaultsTests
{
    [Fact]
    public void A_cautious_value_is_filled_in_and_told() => Assert.Equal(
        """{"automatic_payment_methods":{"enabled":true,"allow_redirects":"never"}}""",
        Accepted(Payment, """{"amount":100,"currency":"usd"}""").DefaultsApplied.ToJsonString());

    [Fact]
    public void A_value_that_was_given_is_never_replaced()
    {
        var input = Accepted(Refund, """{"payment_intent":"pi_1","reason":"duplicate"}""");

        Assert.Empty(input.DefaultsApplied);
        Assert.Equal("duplicate", input.Values.GetProperty("reason").GetString());
    }

    [Fact]
    public void A_cautious_value_that_the_input_excludes_is_left_out() => Assert.Empty(
        Accepted("stripe_create_subscription", """{"customer":"cus_1","items":[{"price":"price_1"}],"collection_method":"send_invoice"}""").DefaultsApplied);

    [Fact]
    public void Of_two_cautious_values_that_exclude_each_other_the_first_is_filled_in() =>
        Assert.Equal("""{"a":1}""", Applied(new(RelationKind.AtMostOneOf, ["a", "b"], null), """{"a":1,"b":2}""", "{}"));

    [Fact]
    public void A_cautious_value_never_breaks_a_demand_it_brings_about() =>
        Assert.Equal("{}", Applied(new(RelationKind.Requires, ["c"], new(["a"], [], new Dictionary<string, IReadOnlyList<JsonElement>>())), """{"a":1}""", "{}"));

    [Theory]
    [InlineData(Refund, """{"payment_intent":"pi_1"}""", "Refund the whole payment, or only part of it?")]
    [InlineData(Refund, """{"payment_intent":"pi_1","amount":1}""", "")]
    [InlineData(Refund, """{"payment_intent":"pi_1","amount":1,"reason":"fraudulent"}""", "Is it certain that this payment was fraud? The reason fraudulent also blocks the card and the e-mail address.")]
    [InlineData("stripe_create_customer", """{"email":"a@example.com"}""", "What is the customer's full name or company name?")]
    [InlineData("stripe_create_customer", """{"email":"a@example.com","business_name":"Ada Ltd"}""", "")]
    [InlineData("stripe_cancel_subscription", """{"subscription_id":"sub_1","prorate":true}""", "End it at once? The rest of the time the customer has paid for is lost, and it cannot be started again.")]
    public void A_question_is_asked_when_its_condition_holds(string tool, string input, string question) =>
        Assert.Equal(question, string.Join('|', Accepted(tool, input).Questions));

    [Fact]
    public void A_question_is_asked_although_a_cautious_value_is_filled_in_for_the_answer() => Assert.Contains(
        "Should the customer be credited for the unused time?", Accepted("stripe_cancel_subscription", """{"subscription_id":"sub_1"}""").Questions);

    private static string Applied(Relation rule, string defaults, string values) => SafeDefaults.Apply(
        TestHub.Catalog.Find(Refund)!.Manifest with
        {
            Rules = [rule],
            SafeDefaults = JsonElement.Parse(defaults).EnumerateObject().ToDictionary(m => m.Name, m => m.Value),
        },
        JsonNode.Parse(values)!.AsObject()).ToJsonString();
}
