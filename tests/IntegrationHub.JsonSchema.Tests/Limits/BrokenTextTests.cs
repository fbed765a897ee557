namespace IntegrationHub.JsonSchema.Tests.Limits;

public class BrokenTextTests
{
    private const string Message = "found text with half of a surrogate pair; allowed: Unicode characters";

    [Theory]
    [InlineData("""["\ud83d"]""")]
    [InlineData("""["\udc32"]""")]
    [InlineData("""["\ud83dx\udc32"]""")]
    [InlineData("""["\ud83d\n"]""")]
    [InlineData("""["\uD83D\uD83D\uDC32"]""")]
    [InlineData("""{"\ud83d":1}""")]
    public void Half_a_surrogate_pair_is_one_clear_failure(string instance) =>
        Assert.Equal(Message, Ask.OnlyFailure("""{"items":{"maxLength":9},"properties":{"a":{}}}""", instance).Message);

    [Theory]
    [InlineData("""["\ud83d\udc32"]""")]
    [InlineData("""["\\ud83d", "\"[[[", "\\"]""")]
    [InlineData("""["\uD7FF\uE000\u0041"]""")]
    public void Whole_text_is_not_mistaken_for_it(string instance) => Assert.True(Ask.IsValid("true", instance));

    [Fact]
    public void No_value_at_all_is_a_failure() =>
        Assert.Equal(
            "found no value at all; allowed: a JSON value",
            Assert.Single(CompiledSchema.Compile("true").Validate(default)).Message);

    [Theory]
    [InlineData("\"🐲🐲\"", true)]
    [InlineData("\"\\ud83d\\udc32\\ud83d\\udc32\"", true)]
    [InlineData("\"🐲\"", false)]
    [InlineData("\"ab\"", true)]
    [InlineData("\"é\"", false)]
    public void Length_counts_code_points_however_they_are_written(string instance, bool valid) =>
        Assert.Equal(valid, Ask.IsValid("""{"minLength":2,"maxLength":2}""", instance));
}
