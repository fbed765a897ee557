using System.Text.Json;

namespace IntegrationHub.JsonSchema.Tests.Patterns;

public class DialectTests
{
    [Theory]
    [InlineData("^.$", "🐲", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^[^a]$", "🐲", true)]
    [InlineData("^[^a]{2}$", "🐲", false)]
    [InlineData("^[🐉-🐲]$", "🐊", true)]
    [InlineData("^[🐉-🐲]$", "🦆", false)]
    [InlineData("^[^🐉-🐲]$", "🦆", true)]
    [InlineData("^[^🐉-🐲]$", "🐊", false)]
    [InlineData(@"^\u{1F432}$", "🐲", true)]
    [InlineData(@"^\ud83d\udc32$", "🐲", true)]
    [InlineData(@"^\P{L}$", "🐲", true)]
    [InlineData(@"^\p{Lu}\p{gc=Ll}$", "Éa", true)]
    [InlineData(@"^[\d\-x]+$", "1-x", true)]
    [InlineData(@"^[\w-]+$", "a-b", true)]
    [InlineData(@"^[\S]$", "🐲", true)]
    [InlineData(@"\bcat\b", "a cat!", true)]
    [InlineData(@"\bcat\b", "concat", false)]
    [InlineData(@"^(a)(b)\2\1$", "abba", true)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'x'", true)]
    [InlineData(@"^(?:(a)|b)\1$", "b", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,}?$", "aaaa", true)]
    [InlineData("^(?=.*a)(?!.*b).+$", "ca", true)]
    [InlineData("(?<=a+)b", "aab", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^a|b$", "ac", true)]
    [InlineData("^$", "\n", false)]
    [InlineData("^(?:pi|py)_[A-Za-z0-9]{8,}$", "py_12345678", true)]
    [InlineData("#x y", "a #x y", true)]
    public void Patterns_mean_what_ECMAScript_says(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Ask.IsValid(
            $$"""{"pattern":{{JsonSerializer.Serialize(pattern)}}}""", JsonSerializer.Serialize(text)));

    [Theory]
    [InlineData(@"\a", @"\a is no escape of ECMAScript (at character 1)")]
    [InlineData(@"a\@b", @"\@ is no escape of ECMAScript (at character 2)")]
    [InlineData("(?i)a", "\"(?\" begins no group of ECMAScript (at character 2)")]
    [InlineData("(?>a)", "\"(?\" begins no group of ECMAScript (at character 2)")]
    [InlineData("a)", "\")\" closes nothing (at character 2)")]
    [InlineData("*a", "\"*\" stands for nothing; write \\* for the character (at character 1)")]
    [InlineData("a**", "\"*\" stands for nothing; write \\* for the character (at character 3)")]
    [InlineData("a{2", "a repetition is not closed (at character 4)")]
    [InlineData("a{3,2}", "a repetition has its numbers out of order (at character 6)")]
    [InlineData("[a", "a class is not closed (at character 3)")]
    [InlineData("[z-a]", "a range has no order (at character 5)")]
    [InlineData(@"\p{Script=Greek}", "the Unicode property \"Script=Greek\" is not understood (at character 4)")]
    [InlineData(@"(a)\2", "a reference leads to no group (at character 4)")]
    [InlineData(@"a\", "a backslash escapes nothing (at character 2)")]
    [InlineData(@"(?<a>x)(?<a>y)", "two groups are named \"a\"")]
    public void What_ECMAScript_does_not_allow_is_refused(string pattern, string problem) =>
        Assert.Equal(
            $"the schema keyword \"pattern\" at the root has the regular expression {pattern}, in which {problem}.",
            Ask.Refusal($$"""{"pattern":{{JsonSerializer.Serialize(pattern)}}}""").Message);
}
