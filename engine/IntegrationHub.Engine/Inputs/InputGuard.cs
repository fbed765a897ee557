using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using IntegrationHub.Engine.Calls;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Looks an input over before anything reads it: what could not be read at all stops here.</summary>
internal static class InputGuard
{
    private const int Deepest = 32;

    // More than any field takes, however it is written: each check behind this one would copy it again.
    private const int MostBytes = 200_000;

    /// <summary>The first thing that can't be read, or null.</summary>
    public static InputFinding? Inspect(JsonElement json) => Inspect(json, "", 0);

    private static InputFinding? Inspect(JsonElement value, string path, int depth)
    {
        if (depth > Deepest) return InputMessages.TooDeep(path, Deepest);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var written = JsonMarshal.GetRawUtf8Value(value);
                return written.Length > MostBytes ? InputMessages.TooLong(path, MostBytes) : IsWhole(written, value) ? null : InputMessages.BrokenText(path);
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    if (Inspect(item, $"{path}[{index++}]", depth + 1) is { } finding) return finding;
                }

                return null;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (JsonMarshal.GetRawUtf8PropertyName(member).Length > MostBytes) return InputMessages.NameTooLong(path, MostBytes);
                    if (Read(() => member.Name) is not { } name) return InputMessages.BrokenText(path);
                    if (Inspect(member.Value, Below(path, name), depth + 1) is { } finding) return finding;
                }

                return null;
            default:
                return null;
        }
    }

    // Only what is written with an escape has to be read to be known.
    private static bool IsWhole(ReadOnlySpan<byte> written, JsonElement value) =>
        written.Contains((byte)'\\') ? Read(() => value.GetString()) is not null : Utf8.IsValid(written);

    // Half a surrogate pair passes a JSON parser and can't be read by anything behind it.
    private static string? Read(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
