using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Inputs;

/// <summary>What a field may say of itself beyond its type.</summary>
public partial class InputCheckerTests
{
    private static HubResult<CheckedInput> Order(string json) =>
        InputChecker.Check(OrderCatalog.Catalog.Find(OrderCatalog.Update)!, new(System.Text.Json.JsonElement.Parse(json)), FakeTime.Noon);

    private static string OrderRefused(string json) =>
        string.Join('\n', Expect.Error(Order(json), ErrorCodes.InvalidInput).Findings!.Select(f => $"{f.Code} {f.Field}: {f.Message}"));

    [Theory]
    [InlineData("note")]
    [InlineData("kind")]
    [InlineData("tags")]
    [InlineData("ends_at")]
    public void Null_empties_a_field_that_can_be_emptied_and_so_does_the_services_empty_text(string field)
    {
        var cleared = Expect.Value(Order($$"""{"order_id":"or_1","{{field}}":null}"""));
        var emptied = Expect.Value(Order($$"""{"order_id":"or_1","{{field}}":""}"""));

        Assert.Equal($$"""{"order_id":"or_1","{{field}}":null}""".Length, cleared.Canonical.Length);
        Assert.Equal(cleared.Canonical, emptied.Canonical);
        Assert.Empty(cleared.Coercions);
        Assert.Equal([new(field, "\"\"", "null")], emptied.Coercions);
    }

    [Fact]
    public void Null_where_nothing_can_be_emptied_is_refused() => Assert.Equal(
        "IH0404 plain: plain is null; leave it out instead.", OrderRefused("""{"order_id":"or_1","plain":null}"""));

    [Fact]
    public void A_key_of_a_map_that_can_be_emptied_is_removed_by_null() => Assert.Equal(
        """{"order_id":"or_1","tags":{"a":null,"b":"c"}}""",
        Expect.Value(Order("""{"order_id":"or_1","tags":{"b":"c","a":null}}""")).Canonical);

    [Theory]
    [InlineData("ends_at", "now")]
    [InlineData("ends_at", "never")]
    [InlineData("up_to", "inf")]
    [InlineData("present", "later")]
    public void A_word_the_service_takes_is_sent_as_it_is(string field, string word)
    {
        var input = Expect.Value(Order($$"""{"order_id":"or_1","{{field}}":"{{word}}"}"""));

        Assert.Equal(word, input.Values.GetProperty(field).GetString());
        Assert.Empty(input.Coercions);
    }

    [Theory]
    [InlineData("ends_at", "\"soon\"", "IH0408 ends_at: ends_at is \"soon\"; it must be \"now\" or \"never\" or Unix seconds (1767225600), RFC 3339 (2026-01-01T00:00:00Z) or date math (now-7d).")]
    [InlineData("up_to", "\"all\"", "IH0408 up_to: up_to is \"all\"; it must be \"inf\" or a whole number.")]
    [InlineData("present", "\"maybe\"", "IH0408 present: present is \"maybe\"; it must be \"later\" or true or false.")]
    [InlineData("present", "1", "IH0404 present: present is 1; it must be \"later\" or true or false.")]
    public void Another_word_is_refused_with_those_that_are_taken(string field, string value, string expected) =>
        Assert.Equal(expected, OrderRefused($$"""{"order_id":"or_1","{{field}}":{{value}}}"""));

    [Theory]
    [InlineData("now+1d")]
    [InlineData("2026-11-21T12:00:00Z")]
    public void Beside_its_words_a_moment_may_still_be_written_every_other_way(string moment) =>
        Assert.Equal(System.Text.Json.JsonValueKind.Number, Expect.Value(Order($$"""{"order_id":"or_1","ends_at":"{{moment}}"}""")).Values.GetProperty("ends_at").ValueKind);

    [Theory]
    [InlineData("usd", 49, "IH0414 amount: amount is 49 (0.49 USD); the least that can be charged is 50 (0.50 USD).")]
    [InlineData("JPY", 39, "IH0414 amount: amount is 39 (39 JPY); the least that can be charged is 40 (40 JPY).")]
    public void A_charge_under_the_services_least_is_refused_with_the_least(string currency, int amount, string expected) =>
        Assert.Equal(expected, OrderRefused($$"""{"order_id":"or_1","amount":{{amount}},"currency":"{{currency}}"}"""));

    [Theory]
    [InlineData("usd", 50)]
    [InlineData("chf", 1)]
    public void A_charge_of_the_least_or_in_a_currency_without_one_goes_on(string currency, int amount) =>
        Expect.Value(Order($$"""{"order_id":"or_1","amount":{{amount}},"currency":"{{currency}}"}"""));

    [Fact]
    public void An_amount_without_a_currency_beside_it_has_no_least() => Expect.Value(Order("""{"order_id":"or_1","amount":1}"""));

    [Theory]
    [InlineData("\"platform\":\"x\"", "IH0401 platform: platform is a field of Shop that this catalog leaves out: Only platforms use it. Allowed: ")]
    [InlineData("\"lines\":[{\"weight\":1}]", "IH0401 lines[0].weight: lines[0].weight is a field of Shop that this catalog leaves out: Nobody weighs. Allowed: name.")]
    public void A_field_that_is_left_out_on_purpose_is_refused_with_the_reason(string given, string expected) =>
        Assert.StartsWith(expected, OrderRefused($$"""{"order_id":"or_1",{{given}}}"""), StringComparison.Ordinal);

    [Fact]
    public void A_field_that_is_deprecated_says_so_in_the_schema()
    {
        var source = OrderCatalog.Catalog.Find(OrderCatalog.Update)!.Input.Json.GetProperty("properties").GetProperty("source");

        Assert.True(source.GetProperty("deprecated").GetBoolean());
        Assert.Equal("Where from. Deprecated: Use kind.", source.GetProperty("description").GetString());
    }
}
