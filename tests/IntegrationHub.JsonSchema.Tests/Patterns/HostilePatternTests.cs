using System.Diagnostics;
using IntegrationHub.JsonSchema.Patterns;

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

    [Fact]
    public void No_small_pattern_is_left_to_backtracking_that_takes_long()
    {
        string[] texts = [new string('a', 999) + "!", new string('b', 999) + "!", string.Concat(Enumerable.Repeat("ab", 499)) + "!", ""];
        string[] left = [.. Small().Where(pattern => !new PatternTranslator(pattern).Translate().CanGoWrong)];

        Assert.NotEmpty(left);
        Assert.DoesNotContain(left, pattern => IsSlow(pattern, texts));
    }

    [Theory]
    [InlineData("^(GET|POST|DELETE) (/[A-Za-z0-9_{}.-]+)+$")]
    [InlineData("^[a-z][a-z0-9_]*([.][a-z0-9_]+)*$")]
    [InlineData("^(ch_|py_)[A-Za-z0-9_]+$")]
    [InlineData("^(a|b)*$")]
    [InlineData("^(ab?c*){2,5}d$")]
    public void A_pattern_that_never_leaves_two_ways_open_needs_no_automaton(string pattern) =>
        Assert.False(new PatternTranslator(pattern).Translate().CanGoWrong);

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a*)*$")]
    [InlineData("^(a?b?)*$")]
    [InlineData("^(a?|b?)(a?|b?)c$")]
    [InlineData("^a*b?a*$")]
    [InlineData("^(a|ab)(c|bcd)*$")]
    [InlineData(@"^(\p{Lu}|x)*\p{Ll}*$")]
    public void A_pattern_that_leaves_two_ways_open_gets_one(string pattern) =>
        Assert.True(new PatternTranslator(pattern).Translate().CanGoWrong);

    [Theory]
    [InlineData("""{"pattern":"^(a|aa)+(?!b)$"}""")]
    [InlineData("""{"not":{"pattern":"^(a|aa)+(?!b)$"}}""")]
    public void One_that_needs_backtracking_is_given_up_and_never_a_yes(string schema)
    {
        var failure = Ask.OnlyFailure(schema, $"\"{new string('a', 60)}!\"");
        Assert.Equal(
            "found text that ^(a|aa)+(?!b)$ could not be matched against in 2000 ms; " +
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

    private static bool IsSlow(string pattern, string[] texts)
    {
        var schema = CompiledSchema.Compile($$"""{"pattern":"{{pattern}}"}""");
        return texts.Any(text => schema.Validate(Ask.Json($"\"{text}\"")).Any(failure => failure.Message.Contains("could not be matched", StringComparison.Ordinal)));
    }

    // Every way to put two pieces together, repeat them and put another piece after them.
    private static IEnumerable<string> Small()
    {
        string[] pieces = ["a", "b", "a*", "b?", "a+", "a{1,3}", "(a|b)", "(a?|b)", "(ab|a)", "[ab]", "()"];
        string[] times = ["", "*", "+", "?", "{2,40}"];
        return from first in pieces
               from second in pieces
               from between in new[] { "", "|" }
               from repeated in times
               from last in new[] { "", "c", "b*" }
               select $"^({first}{between}{second}){repeated}{last}$";
    }
}
