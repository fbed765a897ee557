using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>Where a manifest says its money is found, there is money: a field of that type in the input, a present state that a preview reads, or a read of its own.</summary>
internal sealed class MoneyPathsFitRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft) =>
        MoneyPlace.All(file.Manifest).SelectMany(place => Check(file, place));

    private static IEnumerable<Finding> Check(ManifestFile file, MoneyPlace place)
    {
        var path = place.Path;
        var named = new List<(string Key, string? Text, FieldType? Type)>
        {
            ("amount", path.IsNone ? null : path.Amount, FieldType.Money),
            ("less", path.Less, FieldType.Money),
            ("currency", path.Currency, FieldType.Currency),
            ("times", path.Times, FieldType.Integer),
            ("in", path.In, FieldType.Currency),
        };
        named.AddRange(path.Where.Select(condition => ($"where/{condition.Path}", (string?)condition.Path, (FieldType?)null)));
        named.AddRange(path.Read?.Taken.Select(taken => ($"with/{taken.Name}", (string?)taken.Field, (FieldType?)null)) ?? []);
        named.AddRange(path.Lines.Select((list, i) => (string.Create(CultureInfo.InvariantCulture, $"lines/{i}/each"), (string?)list.Each, (FieldType?)FieldType.List)));
        foreach (var (key, text, type) in named)
        {
            if (text is not null && Problem(file.Manifest, place, text, type) is { } problem)
                yield return file.Finding("IH0313", $"{place.Pointer}/{key}", problem);
        }
    }

    private static string? Problem(EndpointManifest manifest, MoneyPlace place, string path, FieldType? type)
    {
        string[] parts = path.Split('.');
        return parts[0] switch
        {
            "present" => manifest.Preview is { Reads.Count: > 0 } ? null : $"{Quoting.Quote(path)} is in the present state, and the preview reads none; add preview.read, or name a field of the input.",
            "read" => place.HasRead ? null : $"{Quoting.Quote(path)} is in what a read of its own answers, and there is none beside it; add read and with.",
            "line" when place.Each is null => $"{Quoting.Quote(path)} is in a line of a list, and this is not under lines.",
            "line" => place.LineFields(manifest) is { } fields ? Problem(fields, parts[1..], path, type) : null,
            "input" => Problem(manifest.Fields, parts[1..], path, type),
            _ => $"{Quoting.Quote(path)} is no path; begin it with input, line, present or read.",
        };
    }

    private static string? Problem(IReadOnlyList<Field> fields, string[] parts, string path, FieldType? type)
    {
        Field? found = null;
        foreach (var part in parts)
        {
            found = fields.FirstOrDefault(field => field.Name == part);
            if (found is null) return $"{Quoting.Quote(path)} leads to no field;{Quoting.DidYouMean(Nearest.Of(part, fields.Select(f => f.Name)))} Allowed: {Quoting.SortedList(fields.Select(f => f.Name))}.";
            fields = found.Fields;
        }

        return type is not { } wanted || found?.Type == wanted ? null : $"{Quoting.Quote(path)} is of type {Names.Of(found!.Type)}; it must be {Names.Of(wanted)}.";
    }
}
