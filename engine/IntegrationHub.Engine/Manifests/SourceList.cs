using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Values one after another.</summary>
internal sealed record SourceList(SourcePosition At, SourceNode[] Items) : SourceNode(At, 1)
{
    /// <inheritdoc />
    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in Items) item.WriteTo(writer);
        writer.WriteEndArray();
    }
}
