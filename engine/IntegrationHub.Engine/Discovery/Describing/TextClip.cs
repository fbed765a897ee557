using System.Text;
using System.Text.Encodings.Web;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Cuts texts by the bytes they take as JSON.</summary>
internal static class TextClip
{
    private const string Mark = "…";
    private const int MarkBytes = 3;
    private const int Escaped = 6;

    /// <summary>The text, or its beginning and a mark when it takes more bytes. It is cut between words where there are any.</summary>
    public static string Clip(string text, int bytes)
    {
        if ((long)text.Length * Escaped <= bytes) return text;
        var (taken, at, cut, word) = (0, 0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            taken += Bytes(rune);
            if (taken > bytes) return text[..(word > cut / 2 ? word : cut)].TrimEnd(' ', ',', ';', ':', '.') + Mark;
            if (rune.Value == ' ') word = taken <= bytes - MarkBytes ? at : word;
            at += rune.Utf16SequenceLength;
            if (taken <= bytes - MarkBytes) cut = at;
        }

        return text;
    }

    private static int Bytes(Rune rune) => rune.Value is '"' or '\\' ? 2
        : JavaScriptEncoder.UnsafeRelaxedJsonEscaping.WillEncode(rune.Value) ? Escaped * rune.Utf16SequenceLength
        : rune.Utf8SequenceLength;
}
