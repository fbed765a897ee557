namespace IntegrationHub.JsonSchema.Tests.Failures;

public class AllowedTests
{
    [Theory]
    [InlineData("""{"enum":["b","a",true]}""", "0", "a|b|true")]
    [InlineData("""{"type":["string","integer"]}""", "null", "integer|string")]
    [InlineData("""{"minimum":1}""", "0", "1")]
    [InlineData("""{"maxLength":2}""", "\"abc\"", "2")]
    [InlineData("""{"properties":{"z":{},"a":{}},"additionalProperties":false}""", """{"q":1}""", "a|z")]
    [InlineData("""{"required":["z","a"]}""", """{"z":1}""", "a|z")]
    [InlineData("""{"format":"date"}""", "\"x\"", "date")]
    [InlineData("""{"pattern":"^a"}""", "\"x\"", "^a")]
    public void The_allowed_list_is_sorted_and_bare(string schema, string instance, string allowed) =>
        Assert.Equal(allowed.Split('|'), Ask.OnlyFailure(schema, instance).Allowed);
}
