using System.Text.RegularExpressions;

namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>
/// An ECMAScript regular expression with Unicode semantics, run so that no text can make it hang: without backtracking
/// where the expression or the length of a text calls for it, and within a time limit always. Running out of time gives
/// the check up; it is never a match.
/// </summary>
internal sealed class Pattern
{
    private const int ShortText = 1_000;

    // Made when first needed: whether an expression is one was decided by translating it.
    private readonly Lazy<Regex> _quick;
    private readonly Lazy<Regex> _steady;
    private readonly TranslatedPattern _translated;

    public Pattern(string source)
    {
        Source = source;
        _translated = new PatternTranslator(source).Translate();
        _quick = new Lazy<Regex>(() => Make(RegexOptions.None));
        _steady = new Lazy<Regex>(() => Make(RegexOptions.NonBacktracking));
    }

    /// <summary>The expression as written.</summary>
    public string Source { get; }

    public bool IsIn(ReadOnlySpan<char> text, EvaluationRun run, string schemaPointer, string keyword)
    {
        try
        {
            var isQuick = _translated.NeedsBacktracking || (!_translated.CanGoWrong && text.Length <= ShortText);
            var regex = (isQuick ? _quick : _steady).Value;
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            run.GiveUp(schemaPointer, keyword, $"found text that {Source} could not be matched against in " +
                $"{SchemaLimits.Matching.TotalMilliseconds} ms; " +
                "the check was given up, and the value counts as not allowed");
            return false;
        }
    }

    private Regex Make(RegexOptions options) =>
        new(_translated.Text, options | RegexOptions.CultureInvariant, SchemaLimits.Matching);
}
