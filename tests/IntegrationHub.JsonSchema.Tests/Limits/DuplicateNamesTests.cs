namespace IntegrationHub.JsonSchema.Tests.Limits;

public class DuplicateNamesTests
{
    [Theory]
    [InlineData("""{"a":1,"a":"x"}""")]
    [InlineData("""{"a":"x","a":1}""")]
    public void Every_occurrence_of_a_name_is_checked(string instance) =>
        Assert.Equal("/a", Ask.OnlyFailure("""{"properties":{"a":{"type":"integer"}}}""", instance).InstancePointer);

    [Theory]
    [InlineData("""{"additionalProperties":{"type":"integer"}}""")]
    [InlineData("""{"patternProperties":{"a":{"type":"integer"}}}""")]
    [InlineData("""{"unevaluatedProperties":{"type":"integer"}}""")]
    [InlineData("""{"maxProperties":1}""")]
    [InlineData("""{"const":{"a":1}}""")]
    public void No_keyword_is_satisfied_with_one_of_them(string schema) =>
        Assert.False(Ask.IsValid(schema, """{"a":"x","a":1}"""));
}
