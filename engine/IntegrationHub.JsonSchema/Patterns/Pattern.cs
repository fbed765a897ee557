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

    private readonly Regex? _quick;
    private readonly Lazy<Regex>? _steady;

    public Pattern(string source)
    {
        Source = source;
        var translated = new PatternTranslator(source).Translate();
        if (translated.NeedsBacktracking || !translated.CanGoWrong) _quick = Make(translated.Text, RegexOptions.None);
        if (!translated.NeedsBacktracking)
            _steady = new Lazy<Regex>(() => Make(translated.Text, RegexOptions.NonBacktracking));
        if (_quick is null) _ = _steady!.Value;
    }

    /// <summary>The expression as written.</summary>
    public string Source { get; }

    public bool IsIn(ReadOnlySpan<char> text, EvaluationRun run, string schemaPointer, string keyword)
    {
        try
        {
            var regex = _steady is null || (_quick is not null && text.Length <= ShortText) ? _quick! : _steady.Value;
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

    private static Regex Make(string text, RegexOptions options)
    {
        try
        {
            return new Regex(text, options | RegexOptions.CultureInvariant, SchemaLimits.Matching);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw new PatternException("something is not understood here");
        }
    }
}
