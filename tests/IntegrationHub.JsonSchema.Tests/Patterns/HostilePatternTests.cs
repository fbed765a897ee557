using System.Diagnostics;

namespace IntegrationHub.JsonSchema.Tests.Patterns;

public class HostilePatternTests
{
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("a*a*a*a*a*a*b")]
    [InlineData("^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a{26}$")]
    [InlineData("(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)b")]
    [InlineData("^(a|a){40}b$")]
    [InlineData("a+$")]
    public void A_pattern_that_could_backtrack_forever_is_answered_at_once(string pattern)
    {
        var clock = Stopwatch.StartNew();
        var schema = CompiledSchema.Compile($$"""{"pattern":"{{pattern}}"}""");
        var failure = Assert.Single(schema.Validate(Ask.Json($"\"{new string('a', 50_000)}!\"")));
        Assert.Equal("pattern", failure.Keyword);
        Assert.EndsWith($"allowed: text matching {pattern}", failure.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"it took {clock.Elapsed}.");
    }

    [Theory]
    [InlineData("""{"pattern":"^(a|aa)+(?!b)$"}""")]
    [InlineData("""{"not":{"pattern":"^(a|aa)+(?!b)$"}}""")]
    public void One_that_needs_backtracking_is_given_up_and_never_a_yes(string schema)
    {
        var failure = Ask.OnlyFailure(schema, $"\"{new string('a', 60)}!\"");
        Assert.Equal(
            "found text that ^(a|aa)+(?!b)$ could not be matched against in 500 ms; " +
            "the check was given up, and the value counts as not allowed",
            failure.Message);
        Assert.EndsWith("/pattern", failure.SchemaPointer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_a_million_repetitions_does_not_hurt() =>
        Assert.False(Ask.IsValid("""{"pattern":"^((a{1000}){1000}){1000}$"}""", "\"aaa\""));

    [Fact]
    public void Groups_without_end_are_refused() =>
        Assert.Contains("groups are nested more than 100 deep",
            Ask.Refusal($$"""{"pattern":"{{new string('(', 20_000)}}"}""").Message, StringComparison.Ordinal);
}
