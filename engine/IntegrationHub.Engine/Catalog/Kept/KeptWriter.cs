using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>Writes values one after another, without names, each text once. A <see cref="KeptReader"/> reads them in the same order.</summary>
internal sealed class KeptWriter
{
    private readonly ArrayBufferWriter<byte> _values = new();
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>Everything that was written: how long the values are, the values, and the JSON among them as one list.</summary>
    public byte[] ToArray()
    {
        var whole = new byte[sizeof(int) + _values.WrittenCount + Math.Max(1, _json.WrittenCount) + 1];
        BinaryPrimitives.WriteInt32LittleEndian(whole, _values.WrittenCount);
        _values.WrittenSpan.CopyTo(whole.AsSpan(sizeof(int)));
        var list = whole.AsSpan(sizeof(int) + _values.WrittenCount);
        _json.WrittenSpan.CopyTo(list);
        (list[0], list[^1]) = ((byte)'[', (byte)']');
        return whole;
    }

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Number(long number)
    {
        // The sign goes last, so that small numbers are short whatever their sign.
        var rest = (ulong)((number << 1) ^ (number >> 63));
        for (; rest > 0x7F; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void NumberOrNull(long? number)
    {
        Flag(number is not null);
        if (number is { } given) Number(given);
    }

    /// <summary>A text, or null. One that was written before is written as its number.</summary>
    public void Text(string? text)
    {
        if (text is null) Number(KeptReader.NoText);
        else if (_texts.TryGetValue(text, out var known)) Number(known + KeptReader.FirstText);
        else
        {
            _texts.Add(text, _texts.Count);
            Number(KeptReader.NewText);
            Number(Encoding.UTF8.GetByteCount(text));
            Encoding.UTF8.GetBytes(text, _values);
        }
    }

    public void Json(JsonElement? value)
    {
        Flag(value is not null);
        if (value is not { } given) return;
        _json.Write(","u8);
        _json.Write(JsonMarshal.GetRawUtf8Value(given));
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<KeptWriter, T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(this, item);
    }

    public void Texts(IReadOnlyCollection<string> texts) => List(texts, static (writer, text) => writer.Text(text));

    public void Map<T>(IReadOnlyDictionary<string, T> map, Action<KeptWriter, T> write)
    {
        Number(map.Count);
        foreach (var (name, value) in map)
        {
            Text(name);
            write(this, value);
        }
    }

    private void Byte(byte value)
    {
        _values.GetSpan(1)[0] = value;
        _values.Advance(1);
    }
}
