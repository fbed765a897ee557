using System.Globalization;
using System.Text;

namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>
/// Reads a regular expression by the grammar of ECMA-262 (with the u flag) and writes it in .NET's. What the grammar
/// does not allow is refused, so that no author relies on an accident of another dialect.
/// </summary>
internal sealed class PatternTranslator(string source)
{
    private const string Word = "[0-9A-Z_a-z]";
    private const int DeepestGroup = 100;
    private const int LargestForAutomaton = 2_000;

    private readonly PatternCursor _cursor = new(source);
    private readonly StringBuilder _text = new();
    private readonly List<PatternPlace> _places = [];
    private readonly CaptureNames _captures = CaptureNames.Of(source);
    private int _captureCount;
    private int _groupDepth;
    private int _choices;
    private bool _repeatsChoices;
    private bool _looksAround;

    public TranslatedPattern Translate()
    {
        var whole = Alternatives();
        if (!_cursor.AtEnd) throw _cursor.Problem($"\"{_cursor.Peek}\" closes nothing");
        var isClear = !whole.IsUnclear && PatternPlace.AreApart(whole.First) && _places.TrueForAll(place => place.IsClear);
        return new TranslatedPattern(
            _text.ToString(),
            CanGoWrong: !isClear && (_repeatsChoices || _choices > 1),
            NeedsBacktracking: _looksAround || whole.Size > LargestForAutomaton);
    }

    /// <summary>Writes alternatives up to the end of the group.</summary>
    private PatternPart Alternatives()
    {
        if (++_groupDepth > DeepestGroup) throw _cursor.Problem($"groups are nested more than {DeepestGroup} deep");
        PatternPart? before = null;
        var part = PatternPart.Empty;
        while (!_cursor.AtEnd && _cursor.Peek != ')')
        {
            if (!_cursor.Take('|'))
            {
                part = part.Then(Term());
                continue;
            }

            _choices++;
            _text.Append('|');
            (before, part) = (before?.Or(part) ?? part, PatternPart.Empty);
        }

        _groupDepth--;
        return before?.Or(part) ?? part;
    }

    private PatternPart Term()
    {
        var start = _text.Length;
        var choicesBefore = _choices;
        if (Assertion()) return PatternPart.Empty;
        var part = Atom();
        var written = _text.ToString(start, _text.Length - start);
        if (Quantifier() is not { } quantity) return part;

        _text.Length = start;
        _text.Append("(?:").Append(written).Append(')').Append(quantity.Text);
        if (_choices > choicesBefore) _repeatsChoices = true;
        if (quantity.Varies) _choices++;
        return part.Times(quantity);
    }

    private bool Assertion()
    {
        if (_cursor.Take('^')) return Write(@"\A");
        if (_cursor.Take('$')) return Write(@"\z");
        if (_cursor.Take(@"\b")) return WriteLook($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
        if (_cursor.Take(@"\B")) return WriteLook($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
        foreach (var opening in new[] { "(?=", "(?!", "(?<=", "(?<!" })
        {
            if (!_cursor.Take(opening)) continue;
            _looksAround = true;
            _text.Append(opening);
            Close(Alternatives());
            return true;
        }

        return false;
    }

    private PatternPart Atom()
    {
        if (_cursor.Take('(')) return Group();
        if (_cursor.Take('.')) return Class(CharacterClass.LineEnds, negated: true);
        if (_cursor.Take('[')) return ClassInBrackets();
        if (_cursor.Peek == '\\') return Escape();
        if ("*+?{}]".Contains(_cursor.Peek, StringComparison.Ordinal))
            throw _cursor.Problem($"\"{_cursor.Peek}\" stands for nothing; write \\{_cursor.Peek} for the character");
        var character = _cursor.NextCodePoint();
        return Class(new CharacterClass().Add(character, character), negated: false);
    }

    private PatternPart Group()
    {
        if (_cursor.Take("?:"))
        {
            _text.Append("(?:");
        }
        else
        {
            if (_cursor.Take("?<")) _cursor.GroupName();
            else if (_cursor.Peek == '?') throw _cursor.Problem("\"(?\" begins no group of ECMAScript");
            _captureCount++;
            _text.Append(_captures.AreUsed ? $"(?<g{_captureCount}>" : "(?:");
        }

        return Close(Alternatives());
    }

    private PatternPart Close(PatternPart part)
    {
        if (!_cursor.Take(')')) throw _cursor.Problem("a group is not closed");
        _text.Append(')');
        return part;
    }

    private PatternPart Escape()
    {
        var position = _cursor.Position;
        if (_cursor.Take(@"\k<")) return BackReference(_captures.NumberOf(_cursor.GroupName()), position);
        if (_cursor.TakeBackReference(out var number))
            return BackReference(number <= _captures.Count ? number : 0, position);
        return Class(_cursor.ClassEscape(), negated: false);
    }

    // In ECMAScript a group that has not taken part matches as if it were empty; in .NET it would not match.
    private PatternPart BackReference(int number, int position)
    {
        if (number == 0) throw PatternCursor.Problem("a reference leads to no group", position);
        _looksAround = true;
        _text.Append(CultureInfo.InvariantCulture, $@"(?(g{number})\k<g{number}>|)");
        return PatternPart.Empty;
    }

    private PatternPart ClassInBrackets()
    {
        var negated = _cursor.Take('^');
        var set = new CharacterClass();
        while (!_cursor.Take(']'))
        {
            if (_cursor.AtEnd) throw _cursor.Problem("a class is not closed");
            var (first, code) = ClassPart();
            if (!_cursor.StartsRange)
            {
                set.Add(first);
                continue;
            }

            _cursor.Take('-');
            var (_, last) = ClassPart();
            if (code is not { } from || last is not { } to || from > to) throw _cursor.Problem("a range has no order");
            set.Add(from, to);
        }

        return Class(set, negated);
    }

    private (CharacterClass Set, int? Code) ClassPart()
    {
        if (_cursor.Peek == '\\')
        {
            return _cursor.TakeCharacterEscape(inClass: true) is { } escaped
                ? (new CharacterClass().Add(escaped, escaped), escaped)
                : (_cursor.ClassEscape(), null);
        }

        var code = _cursor.NextCodePoint();
        return (new CharacterClass().Add(code, code), code);
    }

    private PatternPart Class(CharacterClass set, bool negated)
    {
        _text.Append(set.Write(negated));
        var place = new PatternPlace(negated ? set.Others() : set);
        _places.Add(place);
        return PatternPart.Of(place);
    }

    private PatternQuantity? Quantifier()
    {
        PatternQuantity quantity;
        if (_cursor.Take('*')) quantity = new("*", 0, int.MaxValue, Varies: true);
        else if (_cursor.Take('+')) quantity = new("+", 1, int.MaxValue, Varies: true);
        else if (_cursor.Take('?')) quantity = new("?", 0, 1, Varies: true);
        else if (_cursor.Take('{')) quantity = _cursor.Repetition();
        else return null;
        return _cursor.Take('?') ? quantity with { Text = quantity.Text + "?" } : quantity;
    }

    private bool WriteLook(string text)
    {
        _looksAround = true;
        return Write(text);
    }

    private bool Write(string text)
    {
        _text.Append(text);
        return true;
    }
}
