using System.Text.Json;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Tests.Fakes;
using static IntegrationHub.Engine.Tests.Inputs.Checked;

namespace IntegrationHub.Engine.Tests.Inputs;

public partial class InputCheckerTests
{
    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("cus_../accounts")]
    [InlineData("cus_%2e%2e")]
    [InlineData("cus_1/sources")]
    [InlineData("cus_1?expand=x")]
    [InlineData("cus_1#x")]
    [InlineData("cus_1\\n")]
    [InlineData("cus_1\\u0000")]
    [InlineData("cus_\\u0661")]
    [InlineData("cus_")]
    [InlineData("xcus_1")]
    [InlineData("")]
    public void An_id_cannot_reach_out_of_its_place(string id) => Assert.StartsWith(
        "IH0407 customer_id: customer_id is \"", Refused("stripe_get_customer", $$"""{"customer_id":"{{id}}"}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("4242424242424242")]
    [InlineData("4242 4242 4242 4242")]
    [InlineData("4242-4242-4242-4242")]
    [InlineData("4242.4242.4242.4242")]
    [InlineData("4242\\u00a04242\\u00a04242\\u00a04242")]
    [InlineData("4242424242424242 12 27 123")]
    [InlineData("card4242424242424242")]
    [InlineData("sk_live_51AbCdEfGhIjKlMnOp")]
    [InlineData("my_sk_live_51AbCdEfGhIjKlMnOp")]
    [InlineData("whsec_AbCdEfGhIjKlMnOp")]
    public void A_card_number_or_key_in_a_wrong_place_is_never_quoted_back(string secret)
    {
        foreach (var input in new[]
        {
            $$"""{"email":"a@example.com","payment_method":"{{secret}}"}""",
            $$"""{"email":"{{secret}}"}""",
            $$"""{"email":"a@example.com","{{secret}}":1}""",
            $$"""{"email":"a@example.com","tax_exempt":"{{secret}}"}""",
            $$"""{"email":"a@example.com","name":"{{new string('n', 210)}} {{secret}}, {{new string('n', 60)}}"}""",
            $$"""{"email":"a@example.com","invoice_prefix":"{{new string('n', 48)}} {{secret}}"}""",
            $$$"""{"email":"a@example.com","metadata":{"{{{secret}}}{{{new string('k', 40)}}}":"v"}}""",
            $$$"""{"email":"a@example.com","metadata":{"a":["{{{secret}}}"]}}""",
            $$"""["{{secret}}"]""",
        })
        {
            var json = JsonSerializer.Serialize(Expect.Error(Input(Customer, input)), HubJson.Options);
            Assert.DoesNotContain("51AbCd", json, StringComparison.Ordinal);
            Assert.DoesNotContain("whsec_AbCd", json, StringComparison.Ordinal);
            Assert.DoesNotContain("42424242", new string([.. json.Where(char.IsLetterOrDigit)]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"email":"a@example.com","description":"sk_live_51AbCdEfGhIjKlMnOp"}""", "description")]
    [InlineData("""{"email":"a@example.com","metadata":{"card":"4242 4242 4242 4242"}}""", "metadata.card")]
    [InlineData("""{"email":"a@example.com","metadata":{"card":4242424242424242}}""", "metadata.card")]
    [InlineData("""{"email":"a@example.com","address":{"line1":"4242424242424242"}}""", "address.line1")]
    public void What_holds_a_card_number_or_key_is_not_sent_and_not_kept(string input, string field) => Assert.Equal(
        $"IH0413 {field}: {field} holds a key or a card number; neither is ever sent or kept, so take it out.", Refused(Customer, input));

    [Theory]
    [InlineData("""{"email":"a@example.com","name":"\ud800"}""", "IH0411 name: name holds half of a surrogate pair, which is no character; send whole ones.")]
    [InlineData("""{"email":"a@example.com","\udc00":"x"}""", "IH0411 : the input holds half of a surrogate pair, which is no character; send whole ones.")]
    public void Text_that_is_no_text_is_refused(string input, string expected) => Assert.Equal(expected, Refused(Customer, input));

    [Theory]
    [InlineData("""{"email":"a@example.com","name":"$LONG"}""", "IH0406 name: name takes more than 200,000 bytes; no field takes as much.")]
    [InlineData("""{"email":"a@example.com","metadata":{"a":["$LONG"]}}""", "IH0406 metadata.a[0]: metadata.a[0] takes more than 200,000 bytes; no field takes as much.")]
    [InlineData("""{"email":"a@example.com","metadata":{"$LONG":"x"}}""", "IH0406 metadata: metadata has a name of more than 200,000 bytes; no field has one as long.")]
    [InlineData("""{"$LONG":"x"}""", "IH0406 : the input has a name of more than 200,000 bytes; no field has one as long.")]
    public void Text_that_no_field_could_take_is_refused_unread(string input, string expected) =>
        Assert.Equal(expected, Refused(Customer, input.Replace("$LONG", new string('x', 200_001), StringComparison.Ordinal)));

    [Theory]
    [InlineData(33, "metadata")]
    [InlineData(63, "expand")]
    [InlineData(900, "colour")]
    public void An_input_without_bottom_is_refused(int depth, string field)
    {
        using var document = JsonDocument.Parse(
            $$$"""{"email":"a@example.com","{{{field}}}":{{{new string('[', depth)}}}{{{new string(']', depth)}}}}""", new JsonDocumentOptions { MaxDepth = 2000 });

        var error = Expect.Error(InputChecker.Check(TestHub.Catalog.Find(Customer)!, new(document.RootElement), FakeTime.Noon));

        Assert.Equal("IH0410: the input is nested deeper than 32 levels; no field needs that. Nothing was sent.", error.Message);
    }

    [Fact]
    public void A_name_as_long_as_a_book_is_not_printed_as_one()
    {
        var error = Expect.Error(Input(Customer, $$"""{"email":"a@example.com","{{new string('x', 100_000)}}":1}"""));

        Assert.InRange(JsonSerializer.Serialize(error, HubJson.Options).Length, 1, 3_000);
    }

    [Fact]
    public void Letters_of_other_scripts_are_sent_and_quoted_as_they_are()
    {
        Assert.Contains("\"name\":\"Zoë 株式会社\"", Canonical(Customer, """{"email":"a@example.com","name":"Zo\u00eb 株式会社"}"""), StringComparison.Ordinal);
        Assert.StartsWith("IH0408 email: email is \"zoë\";", Refused(Customer, """{"email":"zoë"}"""), StringComparison.Ordinal);
    }
}
