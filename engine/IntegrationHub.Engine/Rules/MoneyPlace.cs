using System.Globalization;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>An amount of a manifest, and where it stands in its file.</summary>
/// <param name="Pointer">The JSON Pointer: <c>/money/0/lines/0/amounts/1</c>.</param>
/// <param name="Path">The amount.</param>
/// <param name="Each">The list whose lines it speaks of; null outside of one.</param>
/// <param name="HasRead">Whether a read of its own, or of what it belongs to, has answered.</param>
internal sealed record MoneyPlace(string Pointer, MoneyPath Path, string? Each, bool HasRead)
{
    /// <summary>Every amount, those of lines after the one they belong to.</summary>
    public static IEnumerable<MoneyPlace> All(EndpointManifest manifest) => All(manifest.Money, "/money", null, false);

    /// <summary>What a line can hold; null when only the service knows.</summary>
    public IReadOnlyList<Field>? LineFields(EndpointManifest manifest)
    {
        if (Each?.Split('.') is not ["input", .. var parts]) return null;
        var fields = manifest.Fields;
        Field? found = null;
        foreach (var part in parts)
        {
            found = fields.FirstOrDefault(field => field.Name == part);
            fields = found?.Fields ?? [];
        }

        return found?.Items?.Fields ?? [];
    }

    private static IEnumerable<MoneyPlace> All(IReadOnlyList<MoneyPath> paths, string pointer, string? each, bool inRead)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}");
            var hasRead = inRead || paths[i].Read is not null;
            yield return new(at, paths[i], each, hasRead);
            for (var j = 0; j < paths[i].Lines.Count; j++)
            {
                var list = paths[i].Lines[j];
                foreach (var inner in All(list.Amounts, string.Create(CultureInfo.InvariantCulture, $"{at}/lines/{j}/amounts"), list.Each, hasRead)) yield return inner;
            }
        }
    }
}
