using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>All objects of one kind in the order they were made. A change keeps an object's place, so paging stays stable.</summary>
internal sealed class ObjectTable
{
    private readonly List<JsonObject> _inOrder = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldIndex> _indexes = new(StringComparer.Ordinal);

    public IReadOnlyList<JsonObject> InOrder => _inOrder;

    public JsonObject? Find(string id) => _places.TryGetValue(id, out var place) ? _inOrder[place] : null;

    /// <summary>The place of an object in <see cref="InOrder"/>; -1 when it is not there.</summary>
    public int Place(string id) => _places.GetValueOrDefault(id, -1);

    public void Put(string id, JsonObject value)
    {
        if (!_places.TryGetValue(id, out var place))
        {
            _places[id] = place = _inOrder.Count;
            _inOrder.Add(value);
        }

        _inOrder[place] = value;
        foreach (var index in _indexes.Values)
            index.Put(place, value);
    }

    /// <summary>The places of the objects that have this text in this field, in order.</summary>
    public IReadOnlyCollection<int> Places(string field, string text)
    {
        if (!_indexes.TryGetValue(field, out var index))
        {
            _indexes[field] = index = new FieldIndex(field);
            for (var place = 0; place < _inOrder.Count; place++)
                index.Put(place, _inOrder[place]);
        }

        return index.Places(text);
    }
}
