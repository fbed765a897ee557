namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>
/// The capturing groups of an expression, counted before it is read, because references may come first.
/// </summary>
internal sealed class CaptureNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>True when something refers back to one of them.</summary>
    public bool AreUsed { get; private set; }

    public static CaptureNames Of(string source)
    {
        var names = new CaptureNames();
        var inClass = false;
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '\\')
            {
                at++;
                if (at < source.Length && !inClass && source[at] is 'k' or (>= '1' and <= '9')) names.AreUsed = true;
            }
            else if (source[at] is '[' or ']')
            {
                inClass = source[at] == '[';
            }
            else if (source[at] == '(' && !inClass)
            {
                names.Note(source.AsSpan(at + 1));
            }
        }

        return names;
    }

    /// <summary>The number of a named group, 0 when there is none.</summary>
    public int NumberOf(string name) => _numbers.GetValueOrDefault(name);

    private void Note(ReadOnlySpan<char> afterOpening)
    {
        if (afterOpening.IsEmpty || afterOpening[0] != '?')
        {
            Count++;
            return;
        }

        var end = afterOpening.IndexOf('>');
        if (end < 0 || !afterOpening.StartsWith("?<") || afterOpening[2] is '=' or '!') return;
        Count++;
        if (!_numbers.TryAdd(afterOpening[2..end].ToString(), Count))
            throw new PatternException($"two groups are named \"{afterOpening[2..end]}\"");
    }
}
