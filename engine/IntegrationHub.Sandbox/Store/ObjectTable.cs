using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>All objects of one kind in the order they were made. A change keeps an object's place, so paging stays stable.</summary>
internal sealed class ObjectTable
{
    private readonly List<JsonObject> _inOrder = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<JsonObject> InOrder => _inOrder;

    public JsonObject? Find(string id) => _places.TryGetValue(id, out var place) ? _inOrder[place] : null;

    public void Put(string id, JsonObject value)
    {
        if (_places.TryGetValue(id, out var place))
        {
            _inOrder[place] = value;
            return;
        }

        _places[id] = _inOrder.Count;
        _inOrder.Add(value);
    }
}
