using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>Everything the shop remembers. Changed only by whole commits; its objects are never changed in place.</summary>
/// <param name="dueOf">When time next does something to an object; null when never.</param>
internal sealed class ShopState(Func<JsonObject, Due?> dueOf)
{
    private readonly Dictionary<string, ObjectTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SavedReply> _replies = new(StringComparer.Ordinal);
    private int _prunedAt = 1_000;

    public DueQueue Queue { get; } = new();

    /// <summary>The same shop on its first day.</summary>
    public ShopState Empty() => new(dueOf);

    /// <summary>Every object, kind by kind in the order they were made.</summary>
    public IEnumerable<JsonObject> Everything => _tables.Values.SelectMany(t => t.InOrder);

    public Due? DueOf(JsonObject value) => dueOf(value);

    public ObjectTable Table(string kind)
    {
        if (!_tables.TryGetValue(kind, out var table))
            _tables[kind] = table = new ObjectTable();
        return table;
    }

    public SavedReply? Reply(string key, long now) =>
        _replies.TryGetValue(key, out var reply) && reply.IsAlive(now) ? reply : null;

    public void Apply(Commit commit)
    {
        foreach (var changed in commit.Objects)
        {
            var (kind, id) = (Kind(changed), Id(changed));
            Table(kind).Put(id, changed);
            Queue.Set(kind, id, dueOf(changed));
        }

        if (commit.Reply is not { } reply)
            return;
        _replies[reply.Key] = reply;
        if (_replies.Count > _prunedAt)
            Prune(reply.At);
    }

    public static string Kind(JsonObject value) => value["object"]!.GetValue<string>();

    public static string Id(JsonObject value) => value["id"]!.GetValue<string>();

    private void Prune(long now)
    {
        foreach (var dead in _replies.Values.Where(r => !r.IsAlive(now)).Select(r => r.Key).ToList())
            _replies.Remove(dead);
        _prunedAt = Math.Max(1_000, _replies.Count * 2);
    }
}
