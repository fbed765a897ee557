using System.Collections.Frozen;

namespace IntegrationHub.JsonSchema.Text;

/// <summary>A fixed set of names, each with what belongs to it, looked up without making strings.</summary>
internal sealed class NameTable<T>
{
    private readonly FrozenDictionary<string, T> _entries;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameTable(IEnumerable<KeyValuePair<string, T>> entries)
    {
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IEnumerable<string> Sorted => _entries.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<T> Values => _entries.Values;

    public bool TryGet(ReadOnlySpan<char> name, out T value) => _lookup.TryGetValue(name, out value!);
}
