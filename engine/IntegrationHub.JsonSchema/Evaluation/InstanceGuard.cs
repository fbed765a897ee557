using System.Buffers;
using System.Runtime.InteropServices;

namespace IntegrationHub.JsonSchema.Evaluation;

/// <summary>
/// Looks over raw JSON once, so that no later step meets bottomless nesting or text that cannot be read.
/// </summary>
internal static class InstanceGuard
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> EndOfText = SearchValues.Create("\"\\"u8);

    public static SchemaFailure? Inspect(JsonElement instance) => Problem(instance) switch
    {
        null => null,
        { } problem => new SchemaFailure("", "", "", problem, "", [], null, []),
    };

    public static string? Problem(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) return "found no value at all; allowed: a JSON value";
        var depth = 0;
        var rest = JsonMarshal.GetRawUtf8Value(value);
        for (var next = rest.IndexOfAny(Structure); next >= 0; next = rest.IndexOfAny(Structure))
        {
            var mark = rest[next];
            rest = rest[(next + 1)..];
            if (mark == '"')
            {
                if (!SkipText(ref rest)) return "found text with half of a surrogate pair; allowed: Unicode characters";
            }
            else if (mark is (byte)'}' or (byte)']')
            {
                depth--;
            }
            else if (++depth > SchemaLimits.Nesting)
            {
                return $"found more than {SchemaLimits.Nesting} levels of nesting; " +
                    $"allowed: {SchemaLimits.Nesting} or fewer";
            }
        }

        return null;
    }

    private static bool SkipText(ref ReadOnlySpan<byte> rest)
    {
        var highPending = false;
        while (true)
        {
            var end = rest.IndexOfAny(EndOfText);
            if (end < 0) return true;
            if (end > 0 && highPending) return false;
            var mark = rest[end];
            rest = rest[(end + 1)..];
            if (mark == '"') return !highPending;
            if (rest.IsEmpty) return true;
            if (rest[0] != 'u')
            {
                if (highPending) return false;
                rest = rest[1..];
                continue;
            }

            var high = IsSurrogate(rest, low: false);
            var low = IsSurrogate(rest, low: true);
            if (low != highPending) return false;
            highPending = high;
            rest = rest[5..];
        }
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> escape, bool low)
    {
        if (escape[1] is not ((byte)'d' or (byte)'D')) return false;
        var second = (char)(escape[2] | 0x20);
        return low ? second is >= 'c' and <= 'f' : second is '8' or '9' or 'a' or 'b';
    }
}
