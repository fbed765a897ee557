using System.Globalization;

namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>Walks over a regular expression and reads its smallest parts.</summary>
internal sealed class PatternCursor(string source)
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    public int Position { get; private set; }

    public bool AtEnd => Position >= source.Length;

    public char Peek => AtEnd ? '\0' : source[Position];

    /// <summary>True before a hyphen that has an end of a range after it.</summary>
    public bool StartsRange => Peek == '-' && Position + 1 < source.Length && source[Position + 1] != ']';

    public static PatternException Problem(string problem, int position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{problem} (at character {position + 1})"));

    public PatternException Problem(string problem) => Problem(problem, Position);

    public bool Take(char character)
    {
        if (AtEnd || source[Position] != character) return false;
        Position++;
        return true;
    }

    public bool Take(string text)
    {
        if (!source.AsSpan(Position).StartsWith(text, StringComparison.Ordinal)) return false;
        Position += text.Length;
        return true;
    }

    public int NextCodePoint()
    {
        var character = source[Position++];
        if (!char.IsHighSurrogate(character) || AtEnd) return character;
        return char.ConvertToUtf32(character, source[Position++]);
    }

    public string GroupName()
    {
        var end = source.IndexOf('>', Position);
        var name = end < 0 ? "" : source[Position..end];
        var isProper = name.All(each => char.IsLetterOrDigit(each) || each is '_' or '$');
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !isProper)
            throw Problem("a group has no proper name");
        Position = end + 1;
        return name;
    }

    public bool TakeBackReference(out int number)
    {
        number = 0;
        if (Peek != '\\' || Position + 1 >= source.Length || source[Position + 1] is < '1' or > '9') return false;
        Position++;
        number = Number();
        return true;
    }

    /// <summary>Reads what follows "{" of a repetition, and the closing brace.</summary>
    public PatternQuantity Repetition()
    {
        if (!char.IsAsciiDigit(Peek)) throw Problem("a repetition has no number");
        var start = Position;
        var least = Number();
        var (most, varies) = (least, Take(','));
        if (varies) most = char.IsAsciiDigit(Peek) ? Number() : int.MaxValue;
        if (most < least) throw Problem("a repetition has its numbers out of order");
        var text = source[start..Position];
        return Take('}') ? new("{" + text + "}", least, most, varies) : throw Problem("a repetition is not closed");
    }

    /// <summary>
    /// Reads an escape that stands for a set: one of \d \s \w \p and their opposites, or a single character.
    /// </summary>
    public CharacterClass ClassEscape()
    {
        if (TakeCharacterEscape(inClass: false) is { } code) return new CharacterClass().Add(code, code);
        Position++;
        var letter = Peek;
        Position++;
        return letter switch
        {
            'd' => CharacterClass.Digits,
            'D' => CharacterClass.Digits.Complement(),
            's' => CharacterClass.Space,
            'S' => CharacterClass.Space.Complement(),
            'w' => CharacterClass.Word,
            'W' => CharacterClass.Word.Complement(),
            'p' or 'P' => Category(negated: letter == 'P'),
            _ => throw Problem($"\\{letter} is no escape of ECMAScript", Position - 2),
        };
    }

    /// <summary>Reads an escape that stands for one character; null, with nothing read, when it is not one.</summary>
    public int? TakeCharacterEscape(bool inClass)
    {
        var start = Position++;
        if (AtEnd) throw Problem("a backslash escapes nothing", start);
        var letter = source[Position++];
        if (SyntaxCharacters.Contains(letter, StringComparison.Ordinal) || (inClass && letter == '-')) return letter;
        switch (letter)
        {
            case 't': return '\t';
            case 'n': return '\n';
            case 'v': return '\v';
            case 'f': return '\f';
            case 'r': return '\r';
            case 'b' when inClass: return '\b';
            case '0' when !char.IsAsciiDigit(Peek): return 0;
            case 'c' when char.IsAsciiLetter(Peek): return source[Position++] & 0x1F;
            case 'x': return Hex(2);
            case 'u': return Unicode();
        }

        Position = start;
        return null;
    }

    private int Unicode()
    {
        if (Take('{'))
        {
            var end = source.IndexOf('}', Position);
            if (end <= Position || end - Position > 6) throw Problem("a code point is not closed");
            var code = Hex(end - Position);
            Position = end + 1;
            return code <= 0x10FFFF ? code : throw Problem("there is no such code point");
        }

        var unit = Hex(4);
        if (!char.IsHighSurrogate((char)unit) || !Take(@"\u")) return unit;
        var low = Hex(4);
        return char.IsLowSurrogate((char)low)
            ? char.ConvertToUtf32((char)unit, (char)low)
            : throw Problem("half of a surrogate pair stands alone");
    }

    private CharacterClass Category(bool negated)
    {
        var end = source.IndexOf('}', Position);
        if (!Take('{') || end < 0) throw Problem("a Unicode property has no name");
        var name = source[Position..end];
        var set = new CharacterClass();
        set.AddCategory(
            UnicodeCategories.Find(name) ?? throw Problem($"the Unicode property \"{name}\" is not understood"),
            negated);
        Position = end + 1;
        return set;
    }

    private int Hex(int digits)
    {
        var text = source.AsSpan(Position, Math.Min(digits, source.Length - Position));
        if (text.Length < digits
            || !int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Problem("hexadecimal digits are missing");
        Position += digits;
        return code;
    }

    private int Number()
    {
        var start = Position;
        while (char.IsAsciiDigit(Peek)) Position++;
        return int.TryParse(source.AsSpan(start, Position - start), CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem("a number is too large", start);
    }
}
