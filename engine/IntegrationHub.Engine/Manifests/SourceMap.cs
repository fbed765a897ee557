using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Named values, in the order of the file.</summary>
internal sealed record SourceMap(SourcePosition At, SourceEntry[] Entries) : SourceNode(At, 1)
{
    /// <summary>The entry of that name, or null.</summary>
    public SourceEntry? Entry(string name)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key!.Text.Equals(name, StringComparison.Ordinal)) return entry;
        }

        return null;
    }

    /// <summary>The value of that name, or null.</summary>
    public SourceNode? this[string name] => Entry(name)?.Value;

    /// <inheritdoc />
    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in Entries)
        {
            writer.WritePropertyName(key!.Text);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
