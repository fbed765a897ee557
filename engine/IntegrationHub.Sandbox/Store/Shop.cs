using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>The shop as one request sees it: what is remembered, and over it what this request has changed so far.</summary>
internal sealed class Shop
{
    private readonly ShopState _before;
    private readonly ShopState? _other;
    private ShopState _state;
    private readonly Dictionary<(string Kind, string Id), JsonObject> _changed = [];
    private readonly List<(string Kind, string Id)> _order = [];
    private readonly Dictionary<string, List<string>> _orderByKind = new(StringComparer.Ordinal);
    private readonly DueQueue _due = new();
    private readonly OrderedDictionary<(string Kind, string Id), Touched> _touched = [];

    /// <summary>A shop for one request.</summary>
    /// <param name="state">What is remembered.</param>
    /// <param name="other">What keys of the other mode see; only looked at. Null when there is nothing of that.</param>
    public Shop(ShopState state, ShopState? other = null)
    {
        _before = _state = state;
        _other = other;
    }

    /// <summary>What this request changed, in the order it was first touched.</summary>
    public IReadOnlyList<JsonObject> Changes => [.. _order.Select(key => _changed[key])];

    /// <summary>An object to look at. To change it, take it with <see cref="Edit(string, string)"/>.</summary>
    public JsonObject? Find(string kind, string? id) =>
        id is null ? null : _changed.GetValueOrDefault((kind, id)) ?? _state.Table(kind).Find(id);

    /// <summary>True when keys of the other mode see an object of that id.</summary>
    public bool IsInOtherMode(string kind, string id) => _other?.Table(kind).Find(id) is { } there && !Protocol.Call.IsDeleted(there);

    /// <summary>A copy to change; what happens to it is part of this request's commit. Take it anew in every step of time.</summary>
    public JsonObject Edit(string kind, string id)
    {
        var known = _changed.GetValueOrDefault((kind, id));
        var before = known ?? _state.Table(kind).Find(id)!;
        if (!_touched.ContainsKey((kind, id)))
            Touch(kind, id, known is null ? before : before.DeepClone().AsObject());
        return known ?? Track(kind, id, before.DeepClone().AsObject());
    }

    public JsonObject Edit(JsonObject value) => Edit(ShopState.Kind(value), ShopState.Id(value));

    public JsonObject Add(JsonObject value)
    {
        var (kind, id) = (ShopState.Kind(value), ShopState.Id(value));
        if (!_touched.ContainsKey((kind, id)))
            Touch(kind, id, Find(kind, id)?.DeepClone().AsObject());
        return Track(kind, id, value);
    }

    /// <summary>Puts another object in an object's place, as a deletion puts a stub.</summary>
    public JsonObject Replace(JsonObject value) => Add(value);

    /// <summary>All objects of a kind, newest first.</summary>
    public IEnumerable<JsonObject> NewestFirst(string kind)
    {
        var table = _state.Table(kind);
        foreach (var made in Made(kind))
            yield return made;
        for (var i = table.InOrder.Count - 1; i >= 0; i--)
        {
            var stored = table.InOrder[i];
            yield return _changed.GetValueOrDefault((kind, ShopState.Id(stored))) ?? stored;
        }
    }

    /// <summary>The objects of a kind that have this text in this field, newest first, found without looking at the others.</summary>
    public IEnumerable<JsonObject> NewestFirst(string kind, string field, string? text)
    {
        if (text is null)
            return [];
        var table = _state.Table(kind);
        var places = new SortedSet<int>(table.Places(field, text));
        foreach (var id in _orderByKind.GetValueOrDefault(kind) ?? [])
        {
            if (table.Place(id) is >= 0 and var place)
                places.Add(place);
        }

        var stored = places.Reverse().Select(place => table.InOrder[place]).Select(o => Find(kind, ShopState.Id(o))!);
        return Made(kind).Concat(stored).Where(o => o.Text(field) == text);
    }

    public SavedReply? Reply(string key, long now) => _state.Reply(key, now);

    /// <summary>True when an object was made since the last <see cref="TakeTouched"/>.</summary>
    public bool IsNewInStep(string kind, string id) => _touched.TryGetValue((kind, id), out var touched) && touched.Before is null;

    /// <summary>What was touched since the last time, in order, and how each was before. Asking forgets it.</summary>
    public IReadOnlyList<Touched> TakeTouched()
    {
        var taken = _touched.Values.ToList();
        foreach (var (kind, id, _) in taken)
            _due.Set(kind, id, _state.DueOf(_changed[(kind, id)]));
        _touched.Clear();
        return taken;
    }

    /// <summary>The first object of a clock to which time does something by then; null when there is none.</summary>
    public (Due Due, JsonObject Value)? NextDue(string clock, long until)
    {
        var stored = _state.Queue.First(clock, until, _changed.ContainsKey);
        var changed = _due.First(clock, stored?.At ?? until);
        var first = changed is not null && (stored is null || changed.At < stored.At) ? changed : stored;
        return first is not null ? (new Due(clock, first.At), Find(first.Kind, first.Id)!) : null;
    }

    /// <summary>True when this request made or changed an object of a kind.</summary>
    public bool HasChanged(string kind) => _orderByKind.ContainsKey(kind);

    /// <summary>True when everything before this request is to be forgotten.</summary>
    public bool StartsAnew => _state != _before;

    /// <summary>Every object there is, kind by kind in the order they were made.</summary>
    public IEnumerable<JsonObject> Everything => _state.Everything
        .Select(o => Find(ShopState.Kind(o), ShopState.Id(o))!)
        .Concat(_order.Where(key => _state.Table(key.Kind).Place(key.Id) < 0).Select(key => _changed[key]));

    /// <summary>Forgets everything; what is added from now on is all there is.</summary>
    public void Clear()
    {
        Revert();
        _state = _before.Empty();
    }

    /// <summary>Forgets what this request changed.</summary>
    public void Revert()
    {
        _state = _before;
        foreach (var (kind, id) in _order)
            _due.Set(kind, id, null);
        _changed.Clear();
        _order.Clear();
        _orderByKind.Clear();
        _touched.Clear();
    }

    /// <summary>What this request made, newest first.</summary>
    private IEnumerable<JsonObject> Made(string kind)
    {
        var order = _orderByKind.GetValueOrDefault(kind) ?? [];
        var table = _state.Table(kind);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            if (table.Place(order[i]) < 0)
                yield return _changed[(kind, order[i])];
        }
    }

    private void Touch(string kind, string id, JsonObject? before) => _touched[(kind, id)] = new Touched(kind, id, before);

    private JsonObject Track(string kind, string id, JsonObject value)
    {
        if (!_changed.ContainsKey((kind, id)))
        {
            _order.Add((kind, id));
            if (!_orderByKind.TryGetValue(kind, out var order))
                _orderByKind[kind] = order = [];
            order.Add(id);
        }

        _changed[(kind, id)] = value;
        return value;
    }

    /// <summary>An object that was touched, and how it was before; null when it was not there.</summary>
    internal sealed record Touched(string Kind, string Id, JsonObject? Before);
}
