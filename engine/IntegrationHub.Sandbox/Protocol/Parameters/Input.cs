using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>Checked parameters: every value has its declared type, and nothing undeclared is in it.</summary>
internal sealed class Input(JsonObject values)
{
    public static Input None { get; } = new([]);

    /// <summary>What was sent, be it to unset.</summary>
    public IEnumerable<string> Names => values.Select(v => v.Key);

    /// <summary>True when the parameter was sent, be it to unset.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    public string? Text(string name) => values[name]?.GetValue<string>();

    public long? Integer(string name) => values[name]?.GetValue<long>();

    public decimal? Number(string name) => values[name]?.GetValue<decimal>();

    public bool? Boolean(string name) => values[name]?.GetValue<bool>();

    public JsonNode? Copy(string name) => values[name]?.DeepClone();

    public Input? Object(string name) => values[name] is JsonObject members ? new Input(members) : null;

    public IReadOnlyList<Input> Objects(string name) =>
        values[name] is JsonArray list ? [.. list.Select(n => new Input(n!.AsObject()))] : [];

    /// <summary>The objects of a map, by the keys that the caller chose.</summary>
    public IReadOnlyList<(string Key, Input Value)> Map(string name) =>
        values[name] is JsonObject map ? [.. map.Select(m => (m.Key, new Input(m.Value!.AsObject())))] : [];

    public IReadOnlyList<string> Texts(string name) =>
        values[name] is JsonArray list ? [.. list.Select(n => n!.GetValue<string>())] : [];

    public bool Matches(string name, Func<long, bool> equal, Func<string, long, bool> bound) => values[name] switch
    {
        null => true,
        JsonObject bounds => bounds.All(b => bound(b.Key, b.Value!.GetValue<long>())),
        var exact => equal(exact.GetValue<long>()),
    };

    /// <summary>Puts what was sent under these names into an object; an unset value becomes null.</summary>
    public void CopyTo(JsonObject target, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Has(name))
                target[name] = Copy(name);
        }
    }

    /// <summary>Merges metadata as Stripe does: a key with an empty value goes, an empty map clears all.</summary>
    public void MergeMetadata(JsonObject target, string name = "metadata")
    {
        if (!Has(name))
            return;
        var merged = target["metadata"]?.DeepClone().AsObject() ?? [];
        if (values[name] is not JsonObject sent)
        {
            merged.Clear();
        }
        else
        {
            foreach (var (key, value) in sent)
            {
                if (value!.GetValue<string>().Length == 0)
                    merged.Remove(key);
                else
                    merged[key] = value.DeepClone();
            }
        }

        target["metadata"] = merged;
    }
}
