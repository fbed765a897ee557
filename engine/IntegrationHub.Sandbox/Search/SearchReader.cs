using System.Globalization;
using System.Text;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Search;

/// <summary>Reads Stripe's search language: <c>-currency:'usd' AND amount>=500 AND metadata['key']:null</c>.</summary>
/// <param name="resource">The plural that errors name.</param>
/// <param name="fields">What may be named.</param>
/// <param name="text">The query as it was sent.</param>
internal sealed class SearchReader(string resource, IReadOnlyList<SearchField> fields, string text)
{
    private const int MaxClauses = 10;
    private const int LeastSubstring = 3;
    private static readonly string[] Signs = [">=", "<=", ":", "~", ">", "<"];

    private int _at;

    public SearchQuery Read()
    {
        var clauses = new List<SearchClause>();
        string? joined = null;
        SkipSpace();
        if (_at == text.Length)
            throw Wrong(0, "expected a clause such as created>1700000000");
        while (_at < text.Length)
        {
            if (clauses.Count == MaxClauses)
                throw Wrong(_at, $"a query has at most {MaxClauses} clauses");
            clauses.Add(Clause());
            var isSpaced = SkipSpace();
            if (_at == text.Length)
                break;
            var (start, word) = (_at, isSpaced ? Joiner() : null);
            if (!isSpaced)
                throw Wrong(start, "expected a space, AND or OR after a clause");
            if (joined is not null && joined != (word ?? "AND"))
                throw Wrong(start, "AND and OR cannot be mixed in one query; a space means AND");
            joined = word ?? "AND";
            if (word is not null && _at == text.Length)
                throw Wrong(_at, $"expected a clause after {word}");
        }

        return new SearchQuery(clauses, joined == "OR");
    }

    private SearchClause Clause()
    {
        var isNegated = Skip("-");
        var start = _at;
        var name = Name();
        if (name.Length == 0)
            throw Wrong(start, "expected the name of a field");
        var field = fields.FirstOrDefault(f => f.Name == name) ?? throw Unsupported(name);
        var key = name == SearchField.Metadata ? Key() : null;
        SkipSpace();
        var sign = Array.Find(Signs, Skip) ?? throw Wrong(_at, $"expected {field.Operators} after {name}");
        if (!field.Takes(sign))
            throw Wrong(_at - sign.Length, $"{name} takes {field.Operators}, not `{sign}`");
        SkipSpace();
        return new SearchClause(field, key, sign, Value(field, sign), isNegated);
    }

    private string Key()
    {
        if (!Skip("["))
            throw Wrong(_at, "expected a key after metadata, as in metadata['order']");
        var key = Quoted() ?? throw Wrong(_at, "expected the key of the metadata in quotes");
        return Skip("]") ? key : throw Wrong(_at, "expected ] after the key of the metadata");
    }

    private string? Value(SearchField field, string sign)
    {
        var start = _at;
        if (Quoted() is { } quoted)
        {
            if (sign == "~" && quoted.Length < LeastSubstring)
                throw Wrong(start, $"a part of a text needs at least {LeastSubstring} characters");
            return field.Kind == SearchFieldKind.Number ? Number(quoted, start) : quoted;
        }

        var bare = Name(alsoSigns: true);
        if (bare == "null")
            return sign == ":" ? null : throw Wrong(start, $"null goes with `:`, not with `{sign}`");
        if (field.Kind == SearchFieldKind.Number)
            return Number(bare, start);
        throw Wrong(start, "expected a value in quotes, or null");
    }

    private string Number(string word, int start) =>
        decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? word
            : throw Wrong(start, "expected a number, or null");

    /// <summary>What stands between quotes, <c>\'</c> being a quote itself; null when no quote begins here.</summary>
    private string? Quoted()
    {
        if (_at == text.Length || text[_at] is not ('\'' or '"'))
            return null;
        var (start, quote) = (_at, text[_at++]);
        var inside = new StringBuilder();
        for (; _at < text.Length && text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
                _at++;
            inside.Append(text[_at]);
        }

        if (_at++ >= text.Length)
            throw Wrong(start, $"the quote {quote} is never closed");
        return inside.ToString();
    }

    private string? Joiner()
    {
        foreach (var word in new[] { "AND", "OR" })
        {
            var end = _at + word.Length;
            if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == text.Length || char.IsWhiteSpace(text[end])))
            {
                _at = end;
                SkipSpace();
                return word;
            }
        }

        return null;
    }

    private string Name(bool alsoSigns = false)
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.' || (alsoSigns && text[_at] is '-' or '+')))
            _at++;
        return text[start.._at];
    }

    private bool Skip(string sign)
    {
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0)
            return false;
        _at += sign.Length;
        return true;
    }

    private bool SkipSpace()
    {
        var start = _at;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        return _at > start;
    }

    private StripeErrorException Unsupported(string name)
    {
        var nearest = Nearest.To(name, fields.Select(f => f.Name)) is { } known ? $" Did you mean `{known}`?" : "";
        return Refusals.Invalid(
            $"Field `{Refusals.Clip(name)}` is an unsupported search field for resource `{resource}`. " +
            $"See http://stripe.com/docs/search#query-fields-for-{resource.Replace('_', '-')} for a list of supported fields.{nearest}",
            "query");
    }

    private StripeErrorException Wrong(int at, string what)
    {
        var rest = at >= text.Length ? "the end" : $"`{Refusals.Clip(text[at..], 30)}`";
        return Refusals.Invalid($"We were unable to parse your search query. At character {at + 1}, {rest}: {what}.", "query");
    }
}
