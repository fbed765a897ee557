namespace IntegrationHub.JsonSchema.Formats;

/// <summary>JSON Pointers. Sources: RFC 6901 and draft-bhutton-relative-json-pointer-00.</summary>
internal static class PointerFormat
{
    public static bool IsPointer(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return true;
        if (text[0] != '/') return false;
        for (var at = 1; at < text.Length; at++)
            if (text[at] == '~' && (at + 1 == text.Length || text[at + 1] is not ('0' or '1'))) return false;
        return true;
    }

    public static bool IsRelativePointer(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var steps = end < 0 ? text : text[..end];
        if (steps.IsEmpty || (steps.Length > 1 && steps[0] == '0')) return false;
        var rest = text[steps.Length..];
        return rest is "#" || IsPointer(rest);
    }
}
