namespace IntegrationHub.JsonSchema.Text;

/// <summary>A fixed set of names, each with what belongs to it, looked up without making strings.</summary>
internal sealed class NameTable<T>
{
    private readonly Dictionary<string, T> _entries;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameTable(IEnumerable<KeyValuePair<string, T>> entries)
    {
        // Not frozen: a catalog compiles thousands of small tables at start, and freezing costs more than it returns.
        _entries = new Dictionary<string, T>(entries, StringComparer.Ordinal);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IEnumerable<string> Sorted => _entries.Keys.Order(StringComparer.Ordinal);

    public bool TryGet(ReadOnlySpan<char> name, out T value) => _lookup.TryGetValue(name, out value!);
}
