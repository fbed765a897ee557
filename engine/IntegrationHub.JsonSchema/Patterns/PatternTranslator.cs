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
    private readonly CaptureNames _captures = CaptureNames.Of(source);
    private int _captureCount;
    private int _groupDepth;
    private int _choices;
    private bool _repeatsChoices;
    private bool _looksAround;

    public TranslatedPattern Translate()
    {
        var size = Alternatives();
        if (!_cursor.AtEnd) throw _cursor.Problem($"\"{_cursor.Peek}\" closes nothing");
        return new TranslatedPattern(
            _text.ToString(), _repeatsChoices || _choices > 1, _looksAround || size > LargestForAutomaton);
    }

    /// <summary>Writes alternatives up to the end of the group.</summary>
    /// <returns>How large an automaton they would make, roughly.</returns>
    private long Alternatives()
    {
        if (++_groupDepth > DeepestGroup) throw _cursor.Problem($"groups are nested more than {DeepestGroup} deep");
        var size = 1L;
        while (!_cursor.AtEnd && _cursor.Peek != ')')
        {
            if (!_cursor.Take('|'))
            {
                size += Term();
                continue;
            }

            _choices++;
            _text.Append('|');
        }

        _groupDepth--;
        return size;
    }

    private long Term()
    {
        var start = _text.Length;
        var choicesBefore = _choices;
        if (Assertion()) return 1;
        var size = Atom();
        var written = _text.ToString(start, _text.Length - start);
        if (!Quantifier(out var quantifier, out var most, out var varies)) return size;

        _text.Length = start;
        _text.Append("(?:").Append(written).Append(')').Append(quantifier);
        if (_choices > choicesBefore) _repeatsChoices = true;
        if (varies) _choices++;
        return size * Math.Max(1, most);
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

    private long Atom()
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

    private long Group()
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

    private long Close(long size)
    {
        if (!_cursor.Take(')')) throw _cursor.Problem("a group is not closed");
        _text.Append(')');
        return size;
    }

    private long Escape()
    {
        var position = _cursor.Position;
        if (_cursor.Take(@"\k<")) return BackReference(_captures.NumberOf(_cursor.GroupName()), position);
        if (_cursor.TakeBackReference(out var number))
            return BackReference(number <= _captures.Count ? number : 0, position);
        return Class(_cursor.ClassEscape(), negated: false);
    }

    // In ECMAScript a group that has not taken part matches as if it were empty; in .NET it would not match.
    private long BackReference(int number, int position)
    {
        if (number == 0) throw PatternCursor.Problem("a reference leads to no group", position);
        _looksAround = true;
        _text.Append(CultureInfo.InvariantCulture, $@"(?(g{number})\k<g{number}>|)");
        return 1;
    }

    private long ClassInBrackets()
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

    private long Class(CharacterClass set, bool negated)
    {
        _text.Append(set.Write(negated));
        return 1;
    }

    private bool Quantifier(out string quantifier, out int most, out bool varies)
    {
        (quantifier, most, varies) = ("", 1, true);
        if (_cursor.Take('*')) quantifier = "*";
        else if (_cursor.Take('+')) quantifier = "+";
        else if (_cursor.Take('?')) quantifier = "?";
        else if (_cursor.Take('{')) quantifier = _cursor.Repetition(out most, out varies);
        else return false;
        if (_cursor.Take('?')) quantifier += "?";
        return true;
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
