namespace IntegrationHub.Engine.Tests.Discovery.Describing;

/// <summary>Numbers without a pattern; the same seed gives the same ones.</summary>
internal sealed class Dice(uint seed)
{
    private static readonly string[] Pieces = ["price ", "x", "\"", "\\", "é", "漢", "😀", "\u2028", "\u0001", "a longer word ", "…", "<", "'", ". "];

    private ulong _state = seed;

    /// <summary>A number from 0 to the one before <paramref name="below"/>.</summary>
    public int Roll(int below)
    {
        _state = (_state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;
        return (int)((_state >> 33) % (ulong)below);
    }

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => Roll(times) == 0;

    /// <summary>Some of something, as many as the dice say, below a number.</summary>
    public List<T> Some<T>(int below, Func<int, T> make) => [.. Enumerable.Range(0, Roll(below)).Select(make)];

    /// <summary>A text of up to so many characters, of letters that take one byte of JSON and of such that take twelve.</summary>
    public string Text(int longest)
    {
        var (text, most) = ("W", Roll(longest) + 1);
        while (Pieces[Roll(Pieces.Length)] is var piece && text.Length + piece.Length <= most) text += piece;
        return text;
    }
}
