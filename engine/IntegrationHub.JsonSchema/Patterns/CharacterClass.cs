using System.Globalization;
using System.Text;

namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>
/// A set of code points. .NET matches UTF-16 units, so the set is written as units of the basic plane plus pairs of
/// surrogates. Unicode categories (\p) reach into the basic plane only.
/// </summary>
internal sealed class CharacterClass
{
    private const int LastBasic = 0xFFFF;
    private const int LastOfAll = 0x10FFFF;

    private readonly List<CodeRange> _ranges = [];
    private readonly StringBuilder _categories = new();

    public static CharacterClass Digits => new CharacterClass().Add('0', '9');

    public static CharacterClass Word => new CharacterClass().Add('0', '9').Add('A', 'Z').Add('_', '_').Add('a', 'z');

    /// <summary>WhiteSpace and LineTerminator of ECMA-262, sections 12.2 and 12.3.</summary>
    public static CharacterClass Space => new CharacterClass()
        .Add(0x09, 0x0D).Add(0x20, 0x20).Add(0xA0, 0xA0).Add(0x1680, 0x1680).Add(0x2000, 0x200A)
        .Add(0x2028, 0x2029).Add(0x202F, 0x202F).Add(0x205F, 0x205F).Add(0x3000, 0x3000).Add(0xFEFF, 0xFEFF);

    public static CharacterClass LineEnds => new CharacterClass().Add('\n', '\n').Add('\r', '\r').Add(0x2028, 0x2029);

    public CharacterClass Add(int first, int last)
    {
        _ranges.Add(new(first, last));
        return this;
    }

    public void Add(CharacterClass other)
    {
        _ranges.AddRange(other._ranges);
        _categories.Append(other._categories);
    }

    public void AddCategory(string category, bool negated)
    {
        _categories.Append(negated ? @"\P{" : @"\p{").Append(category).Append('}');
        if (negated) Add(LastBasic + 1, LastOfAll);
    }

    /// <summary>Whether some code point is in both. What is in a category is not looked up: it may be anything.</summary>
    public bool Meets(CharacterClass other) =>
        _categories.Length > 0 || other._categories.Length > 0
        || _ranges.Exists(range => other._ranges.Exists(range.Meets));

    /// <summary>The other code points; the same again for a set with categories, which may be anything.</summary>
    public CharacterClass Others() => _categories.Length > 0 ? this : Complement();

    /// <summary>The other code points. Only for sets without categories.</summary>
    public CharacterClass Complement()
    {
        var complement = new CharacterClass();
        var next = 0;
        foreach (var (first, last) in _ranges.OrderBy(range => range.First))
        {
            if (first > next) complement.Add(next, first - 1);
            next = Math.Max(next, last + 1);
        }

        return next > LastOfAll ? complement : complement.Add(next, LastOfAll);
    }

    public string Write(bool negated)
    {
        var pairs = new CharacterClass();
        foreach (var (first, last) in _ranges)
            if (last > LastBasic) pairs.Add(Math.Max(first, LastBasic + 1), last);
        if (negated) pairs = pairs.Add(0, LastBasic).Complement();
        if (pairs._ranges.Count == 0) return WriteBasic(negated);
        var written = pairs._ranges.SelectMany(range => WritePairs(range.First, range.Last));
        return $"(?:{WriteBasic(negated)}|{string.Join('|', written)})";
    }

    private string WriteBasic(bool negated)
    {
        var text = new StringBuilder(_categories.ToString());
        foreach (var (first, last) in _ranges)
        {
            AppendBasic(text, first, Math.Min(last, 0xD7FF));
            AppendBasic(text, Math.Max(first, 0xE000), Math.Min(last, LastBasic));
        }

        if (negated) return $@"[^{text}\uD800-\uDFFF]";
        return text.Length == 0 ? @"[^\s\S]" : $"[{text}]";
    }

    private static void AppendBasic(StringBuilder text, int first, int last)
    {
        if (first <= last) text.Append(CultureInfo.InvariantCulture, $@"\u{first:X4}-\u{last:X4}");
    }

    private static IEnumerable<string> WritePairs(int first, int last)
    {
        while (first <= last)
        {
            var (high, low) = (0xD800 + ((first - 0x10000) >> 10), 0xDC00 + ((first - 0x10000) & 0x3FF));
            var lastHigh = 0xD800 + ((last - 0x10000) >> 10);
            var lastLow = high == lastHigh ? 0xDC00 + ((last - 0x10000) & 0x3FF) : 0xDFFF;
            var untilHigh = low == 0xDC00 && lastLow == 0xDFFF ? Math.Max(high, lastHigh - 1) : high;
            yield return string.Create(
                CultureInfo.InvariantCulture, $@"[\u{high:X4}-\u{untilHigh:X4}][\u{low:X4}-\u{lastLow:X4}]");
            first = 0x10000 + ((untilHigh - 0xD800 + 1) << 10);
            if (untilHigh == lastHigh) yield break;
        }
    }
}
