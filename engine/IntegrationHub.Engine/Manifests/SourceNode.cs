using System.Buffers;
using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Manifests;

/// <summary>A value of a YAML file that knows where it stands.</summary>
internal abstract record SourceNode(SourcePosition At, int Length)
{
    private const int StartOfBuffer = 16_384;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Writes it as JSON.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);

    /// <summary>The same value as JSON, without places.</summary>
    public JsonElement ToJson()
    {
        // What is written is well formed, so it is not checked a second time; and one buffer is enough for all files.
        var buffer = _buffer ??= new(StartOfBuffer);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true })) WriteTo(writer);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>The node at a JSON Pointer, or the nearest one above it.</summary>
    public SourceNode Find(string pointer) => Walk(pointer).Node;

    /// <summary>Where the value of a JSON Pointer is best shown: a single value itself, a map or list by its key.</summary>
    public (SourcePosition At, int Length) Place(string pointer)
    {
        var (node, key) = Walk(pointer);
        SourceNode shown = node is SourceScalar { Text.Length: > 0 } || key is null ? node : key;
        return (shown.At, shown.Length);
    }

    /// <summary>Where the key at the end of a JSON Pointer stands; for an item of a list, the item.</summary>
    public (SourcePosition At, int Length) KeyPlace(string pointer)
    {
        var (node, key) = Walk(pointer);
        SourceNode shown = key is null ? node : key;
        return (shown.At, shown.Length);
    }

    private (SourceNode Node, SourceScalar? Key) Walk(string pointer)
    {
        SourceNode node = this;
        SourceScalar? key = null;
        foreach (var part in pointer.Length == 0 ? [] : pointer[1..].Split('/'))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var next = node switch
            {
                SourceMap map => map.Entry(name),
                SourceList list when int.TryParse(name, out var i) && i < list.Items.Length => new SourceEntry(null, list.Items[i]),
                _ => null,
            };
            if (next is null) break;
            (key, node) = (next.Key, next.Value);
        }

        return (node, key);
    }
}
