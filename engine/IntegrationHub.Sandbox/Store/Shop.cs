using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>The shop as one request sees it: what is remembered, and over it what this request has changed so far.</summary>
internal sealed class Shop(ShopState state)
{
    private readonly Dictionary<(string Kind, string Id), JsonObject> _changed = [];
    private readonly List<(string Kind, string Id)> _order = [];

    /// <summary>What this request changed, in the order it was first touched.</summary>
    public IReadOnlyList<JsonObject> Changes => [.. _order.Select(key => _changed[key])];

    /// <summary>An object to look at. To change it, take it with <see cref="Edit(string, string)"/>.</summary>
    public JsonObject? Find(string kind, string? id) =>
        id is null ? null : _changed.GetValueOrDefault((kind, id)) ?? state.Table(kind).Find(id);

    /// <summary>A copy to change; what happens to it is part of this request's commit.</summary>
    public JsonObject Edit(string kind, string id)
    {
        if (_changed.TryGetValue((kind, id), out var editing))
            return editing;
        var copy = state.Table(kind).Find(id)!.DeepClone().AsObject();
        Track(kind, id, copy);
        return copy;
    }

    public JsonObject Edit(JsonObject value) => Edit(ShopState.Kind(value), ShopState.Id(value));

    public JsonObject Add(JsonObject value)
    {
        Track(ShopState.Kind(value), ShopState.Id(value), value);
        return value;
    }

    /// <summary>Puts another object in an object's place, as a deletion puts a stub.</summary>
    public JsonObject Replace(JsonObject value) => Add(value);

    /// <summary>All objects of a kind, newest first.</summary>
    public IEnumerable<JsonObject> NewestFirst(string kind)
    {
        var table = state.Table(kind);
        for (var i = _order.Count - 1; i >= 0; i--)
        {
            if (_order[i].Kind == kind && table.Find(_order[i].Id) is null)
                yield return _changed[_order[i]];
        }

        for (var i = table.InOrder.Count - 1; i >= 0; i--)
        {
            var stored = table.InOrder[i];
            yield return _changed.GetValueOrDefault((kind, ShopState.Id(stored))) ?? stored;
        }
    }

    public SavedReply? Reply(string key, long now) => state.Reply(key, now);

    /// <summary>Forgets what this request changed.</summary>
    public void Revert()
    {
        _changed.Clear();
        _order.Clear();
    }

    private void Track(string kind, string id, JsonObject value)
    {
        if (!_changed.ContainsKey((kind, id)))
            _order.Add((kind, id));
        _changed[(kind, id)] = value;
    }
}
