using System.Globalization;
using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>A read that shows what a write is about to change.</summary>
/// <param name="Tool">The tool that reads.</param>
/// <param name="With">Its input: literals, or <c>$field</c> for a field of the write's input.</param>
public sealed record PresentRead(string Tool, IReadOnlyDictionary<string, JsonElement> With)
{
    /// <summary>The fields of the write's input that it takes, each with the field of the read that gets it.</summary>
    public IEnumerable<(string Name, string Field)> Taken => With
        .Where(pair => pair.Value.ValueKind == JsonValueKind.String && pair.Value.GetString()!.StartsWith('$'))
        .Select(pair => (pair.Key, pair.Value.GetString()![1..]));

    /// <summary>Where the read of that number stands in a manifest: the first in <c>preview</c> itself, others under <c>otherwise</c>.</summary>
    public static string Pointer(int number) =>
        number == 0 ? "/preview" : string.Create(CultureInfo.InvariantCulture, $"/preview/otherwise/{number - 1}");
}
