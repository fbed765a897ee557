namespace IntegrationHub.Sandbox.Pages;

/// <summary>What a browser sent to a page, in its address and its form.</summary>
internal sealed class PageForm(IEnumerable<KeyValuePair<string, string>> pairs)
{
    private readonly ILookup<string, string> _values = pairs.ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal);

    /// <summary>The last value under a name; null when there is none or it is empty.</summary>
    public string? this[string name] => _values[name].LastOrDefault() is { Length: > 0 } value ? value : null;
}
