namespace IntegrationHub.JsonSchema.Tests.Failures;

public class MessageTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "\"abc\"", "found \"abc\"; allowed: an integer")]
    [InlineData("""{"type":["string","null"]}""", "1.5", "found 1.5; allowed: null or a string")]
    [InlineData("""{"enum":["red","blue",3]}""", "\"rde\"", "found \"rde\"; allowed: 3, \"blue\", \"red\"")]
    [InlineData("""{"const":true}""", "null", "found null; allowed: true")]
    [InlineData("""{"minimum":1}""", "0", "found 0; allowed: 1 or more")]
    [InlineData("""{"maximum":5.50}""", "5.51", "found 5.51; allowed: 5.50 or less")]
    [InlineData("""{"exclusiveMinimum":0}""", "0.0", "found 0.0; allowed: more than 0")]
    [InlineData("""{"exclusiveMaximum":10}""", "1e1", "found 1e1; allowed: less than 10")]
    [InlineData("""{"multipleOf":0.05}""", "0.07", "found 0.07; allowed: a multiple of 0.05")]
    [InlineData("""{"minLength":3}""", "\"ab\"", "found \"ab\" (2 characters); allowed: 3 characters or more")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "found \"ab\" (2 characters); allowed: 1 character or fewer")]
    [InlineData("""{"pattern":"^pi_"}""", "\"ch_1\"", "found \"ch_1\"; allowed: text matching ^pi_")]
    [InlineData("""{"format":"email"}""", "\"a@\"", "found \"a@\"; allowed: an e-mail address such as name@example.com")]
    [InlineData("""{"minItems":2}""", "[1]", "found 1 item; allowed: 2 items or more")]
    [InlineData("""{"maxProperties":1}""", """{"a":1,"b":2}""", "found 2 properties; allowed: 1 property or fewer")]
    [InlineData("""{"uniqueItems":true}""", "[3,1,1.0]", "found 1.0 at 1 and again at 2; allowed: every item once")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2]", "found 2; allowed: no item beyond the first 1")]
    [InlineData("""{"contains":{"const":1}}""", "[2]", "found 0 matching items; allowed: at least 1")]
    [InlineData("""{"contains":{"const":1},"maxContains":1}""", "[1,1]", "found 2 matching items; allowed: at most 1")]
    [InlineData("""{"unevaluatedItems":false}""", "[7]", "found 7; allowed: no item beyond those the schema describes")]
    [InlineData("""{"required":["b","a"]}""", """{"a":1}""", "\"b\" is missing; required: \"a\", \"b\"")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "\"b\" is missing; required beside \"a\": \"b\"")]
    [InlineData("""{"additionalProperties":false}""", """{"mim":1}""", "found \"mim\"; allowed: no property")]
    [InlineData("""{"properties":{"a":{}},"patternProperties":{"^x-":{}},"additionalProperties":false}""", """{"b":1}""", "found \"b\"; allowed: \"a\", names matching ^x-")]
    [InlineData("""{"properties":{"a":{}},"unevaluatedProperties":false}""", """{"b":1}""", "found \"b\"; allowed: \"a\"")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}""", "the name \"ab\" is not allowed here: found \"ab\" (2 characters); allowed: 1 character or fewer")]
    [InlineData("""{"properties":{"a":false}}""", """{"a":[1,2]}""", "found [1,2]; allowed: nothing")]
    [InlineData("""{"not":{"type":"null"}}""", "null", "found null; allowed: anything but what /not describes")]
    [InlineData("""{"not":{"required":["b","a"]}}""", """{"a":1,"b":2}""", "found \"a\", \"b\" together; allowed: not all of them at once")]
    [InlineData("""{"not":{"required":["a"]}}""", """{"a":1}""", "found \"a\"; allowed: to leave it out")]
    public void The_whole_message_says_what_was_found_and_what_is_allowed(string schema, string instance, string message) =>
        Assert.Equal(message, Ask.OnlyFailure(schema, instance).Message);

    [Fact]
    public void A_long_value_is_clipped_at_60_characters()
    {
        var failure = Ask.OnlyFailure("""{"type":"null"}""", $"\"{new string('x', 100)}\"");
        Assert.Equal(60, failure.Found.Length);
        Assert.Equal($"\"{new string('x', 58)}…", failure.Found);
    }

    [Fact]
    public void A_value_over_several_lines_is_shown_on_one() =>
        Assert.Equal("{ \"a\": 1 }", Ask.OnlyFailure("""{"type":"null"}""", "{\n  \"a\": 1\n}").Found);

    [Fact]
    public void A_long_list_of_values_is_cut_in_the_message_but_whole_in_allowed()
    {
        var failure = Ask.OnlyFailure($$"""{"enum":[{{string.Join(',', Enumerable.Range(10, 30))}}]}""", "1");
        Assert.EndsWith(", 28, 29 and 10 more", failure.Message, StringComparison.Ordinal);
        Assert.Equal(30, failure.Allowed.Count);
    }
}
