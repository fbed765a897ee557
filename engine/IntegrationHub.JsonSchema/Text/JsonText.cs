using System.Runtime.InteropServices;
using System.Text;

namespace IntegrationHub.JsonSchema.Text;

/// <summary>Reads texts and property names of JSON without making strings of the short, plain ones.</summary>
internal static class JsonText
{
    /// <summary>How many characters a caller's buffer should hold.</summary>
    public const int Scratch = 128;

    public static ReadOnlySpan<char> Read(JsonElement text, Span<char> scratch)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return IsPlain(raw, scratch) ? scratch[..Encoding.UTF8.GetChars(raw, scratch)] : text.GetString();
    }

    public static ReadOnlySpan<char> ReadName(JsonProperty property, Span<char> scratch)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return IsPlain(raw, scratch) ? scratch[..Encoding.UTF8.GetChars(raw, scratch)] : property.Name;
    }

    /// <summary>The length of a text in Unicode code points.</summary>
    public static int CodePoints(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        var count = 0;
        if (raw.Contains((byte)'\\'))
        {
            foreach (var _ in text.GetString()!.EnumerateRunes()) count++;
            return count;
        }

        foreach (var unit in raw)
            if ((unit & 0xC0) != 0x80) count++;
        return count;
    }

    private static bool IsPlain(ReadOnlySpan<byte> raw, Span<char> scratch) =>
        raw.Length <= scratch.Length && !raw.Contains((byte)'\\');
}
