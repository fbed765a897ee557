using System.Text.Json;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Says which fields an example uses.</summary>
internal static class ExampleUse
{
    /// <summary>Whether the example's input gives the field of that path.</summary>
    public static bool Uses(Example example, string path) => path.Length > 0 && Gives(example.Input, path.Split('.'));

    private static bool Gives(JsonElement value, ReadOnlySpan<string> names)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in value.EnumerateArray())
            {
                if (Gives(entry, names)) return true;
            }

            return false;
        }

        return names.IsEmpty
            || (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(names[0], out var next)
                && (names.Length == 1 || Gives(next, names[1..])));
    }
}
