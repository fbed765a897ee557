using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>Reads what a <see cref="KeptWriter"/> wrote, in the same order. It trusts what it reads: whether that is whole is asked before.</summary>
internal sealed class KeptReader
{
    /// <summary>Stands for no text.</summary>
    public const int NoText = 0;

    /// <summary>Stands for a text that follows.</summary>
    public const int NewText = 1;

    /// <summary>Stands for the first text there was; the next number for the second.</summary>
    public const int FirstText = 2;

    private readonly byte[] _bytes;
    private readonly List<string> _texts = [];
    private JsonElement.ArrayEnumerator _json;
    private int _at;

    /// <summary>Begins to read.</summary>
    /// <param name="bytes">What holds it.</param>
    /// <param name="from">Where in that it begins.</param>
    public KeptReader(byte[] bytes, int from)
    {
        (_bytes, _at) = (bytes, from + sizeof(int));
        _json = JsonElement.Parse(bytes.AsSpan(_at + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(from)))).EnumerateArray();
    }

    public bool Flag() => _bytes[_at++] != 0;

    public long Number()
    {
        ulong read = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _bytes[_at++];
            read |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F) return (long)(read >> 1) ^ -(long)(read & 1);
        }
    }

    public long? NumberOrNull() => Flag() ? Number() : null;

    public string Text() => TextOrNull()!;

    public string? TextOrNull()
    {
        var number = (int)Number();
        if (number == NoText) return null;
        if (number != NewText) return _texts[number - FirstText];
        var length = (int)Number();
        var text = Encoding.UTF8.GetString(_bytes, _at, length);
        _at += length;
        _texts.Add(text);
        return text;
    }

    public JsonElement Json() => JsonOrNull()!.Value;

    public JsonElement? JsonOrNull()
    {
        if (!Flag()) return null;
        _json.MoveNext();
        return _json.Current;
    }

    public T[] List<T>(Func<KeptReader, T> read)
    {
        var count = (int)Number();
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read(this);
        return items;
    }

    public string[] Texts() => List(static reader => reader.Text());

    public Dictionary<string, T> Map<T>(Func<KeptReader, T> read)
    {
        var count = (int)Number();
        var map = new Dictionary<string, T>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) map.Add(Text(), read(this));
        return map;
    }
}
