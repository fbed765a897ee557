using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Resources;

/// <summary>Turns stored objects into what leaves the sandbox, and opens in them what <c>expand</c> asks for.</summary>
internal sealed class Renderer(Shop shop, ResourceCatalog catalog, long now, Uri baseAddress)
{
    private const int MaxLevels = 4;

    public Shop Shop => shop;

    /// <summary>Where this server listens: hosted pages are shown as being there.</summary>
    public Uri BaseAddress => baseAddress;

    /// <summary>Unix seconds.</summary>
    public long Now => now;

    /// <summary>What an operation gave, ready to send.</summary>
    public JsonObject Answer(JsonObject result, IReadOnlyList<string> expand)
    {
        var shown = result.Text("object") switch
        {
            "list" => ShownList(result),
            "search_result" => ShownResult(result, expand.Contains(SearchPage.Count, StringComparer.Ordinal)),
            _ => Show(result),
        };
        foreach (var path in expand.Where(p => p != SearchPage.Count || result.Text("object") != "search_result"))
        {
            var parts = path.Split('.');
            if (parts.Length > MaxLevels)
                throw Refusals.Invalid($"You cannot expand more than {MaxLevels} levels of a property. Property: {Refusals.Clip(path)}", "expand");
            Expand(shown, parts, path);
        }

        return shown;
    }

    /// <summary>A copy of a stored object, with what is always shown in it and without what is the sandbox's own.</summary>
    public JsonObject Show(JsonObject stored)
    {
        var type = catalog.Find(stored.Text("object"));
        var shown = new JsonObject();
        foreach (var (field, value) in stored)
        {
            if (field[0] != '_')
                shown[field] = type?.Shown.TryGetValue(field, out var work) == true ? work(this, stored) : value?.DeepClone();
        }

        return shown;
    }

    public JsonObject? Show(string kind, string? id) => shop.Find(kind, id) is { } found ? Show(found) : null;

    public JsonObject List(string url, IEnumerable<JsonObject> stored) => Page.Of(url, stored.Select(Show));

    private JsonObject ShownList(JsonObject list)
    {
        var items = list["data"]!.AsArray().Select(i => Show(i!.AsObject()));
        return Page.Of(list.Text("url")!, items, list.Flag("has_more"));
    }

    private JsonObject ShownResult(JsonObject result, bool isCounted)
    {
        result["data"] = JsonReading.ArrayOf(result["data"]!.AsArray().Select(i => Show(i!.AsObject())));
        if (!isCounted)
            result.Remove(SearchPage.Count);
        return result;
    }

    private void Expand(JsonObject root, ReadOnlySpan<string> parts, string path)
    {
        if (root.Text("object") is "list" or "search_result")
        {
            if (parts is not ["data", _, ..])
                throw Unexpandable(path, parts is ["data"] ? "" : $" You may want to try expanding 'data.{Refusals.Clip(path)}' instead.");
            foreach (var item in root["data"]!.AsArray())
                Expand(item!.AsObject(), parts[1..], path);
            return;
        }

        // A reference may lie inside nested plain objects: the longest declared name that the path begins with wins.
        var type = catalog.Find(root.Text("object"));
        for (var length = parts.Length; length > 0; length--)
        {
            var name = string.Join('.', parts[..length].ToArray());
            if (type is not null && Open(type, root, name) is { } opened)
            {
                foreach (var value in length < parts.Length ? opened.Values : [])
                    Expand(value, parts[length..], path);
                return;
            }
        }

        throw Unexpandable(path);
    }

    /// <summary>Null when the name is nothing that opens; otherwise the object now standing there, if any, or those of a list of ids.</summary>
    private Opened? Open(ResourceType type, JsonObject root, string name)
    {
        if (type.Included.TryGetValue(name, out var include))
        {
            if (root[name] is not JsonObject && include(this, shop.Find(type.Name, root.Id()) ?? root) is { } included)
                root[name] = included;
            return Opened.Of(root[name]);
        }

        if (type.References.TryGetValue(name, out var kinds))
        {
            var fields = name.Split('.');
            JsonNode? holder = root;
            foreach (var field in fields[..^1])
                holder = holder?[field];
            if (holder is not JsonObject at)
                return Opened.Of(null);
            if (at[fields[^1]] is JsonArray ids)
                at[fields[^1]] = JsonReading.ArrayOf(ids.Select(id => Referred(kinds, id)));
            else
                at[fields[^1]] = Referred(kinds, at[fields[^1]]);
            return Opened.Of(at[fields[^1]]);
        }

        return type.Shown.ContainsKey(name) && root[name] is JsonObject inside ? Opened.Of(inside) : null;
    }

    /// <summary>The object of an id, or what stands there already.</summary>
    private JsonNode? Referred(string[] kinds, JsonNode? id) => id is JsonValue value
        ? kinds.Select(kind => Show(kind, value.GetValue<string>())).FirstOrDefault(o => o is not null)
        : id?.DeepClone();

    private static StripeErrorException Unexpandable(string path, string hint = "") =>
        Refusals.Invalid($"This property cannot be expanded ({Refusals.Clip(path)}).{hint}", "expand");

    private sealed record Opened(IReadOnlyList<JsonObject> Values)
    {
        public static Opened Of(JsonNode? value) => new(
            value is JsonArray list ? [.. list.OfType<JsonObject>()] : value is JsonObject one ? [one] : []);
    }
}
