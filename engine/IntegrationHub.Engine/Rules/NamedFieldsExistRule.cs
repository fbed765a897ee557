using System.Globalization;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>Rules, questions, defaults and previews speak only of fields that are there.</summary>
internal sealed partial class NamedFieldsExistRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        var manifest = file.Manifest;
        var mentions = InRules(manifest.Rules, "", manifest.Fields)
            .Concat(file.AllFields().SelectMany(f => InRules(f.Field.Rules, f.Pointer, f.Field.Fields)))
            .Concat(manifest.AskBefore.SelectMany((q, i) => InCondition(q.When, $"/askBefore/{Text(i)}/when", manifest.Fields)))
            .Concat(manifest.SafeDefaults.Keys.Select(k => new Mention(k, $"/safeDefaults/{k}", manifest.Fields)))
            .Concat(InPreview(manifest))
            .Concat(InSentence(manifest));
        foreach (var (name, pointer, fields) in mentions)
        {
            if (fields.Any(f => f.Name == name)) continue;
            string[] names = [.. fields.Select(f => f.Name).Order(StringComparer.Ordinal)];
            yield return file.Finding("IH0204", pointer, $"there is no field {Quoting.Quote(name)} here;{Quoting.DidYouMean(Nearest.Of(name, names))} Allowed: {Quoting.List(names)}.");
        }
    }

    private static IEnumerable<Mention> InRules(IReadOnlyList<Relation> rules, string pointer, IReadOnlyList<Field> fields) =>
        rules.SelectMany((rule, i) => InRule(rule, $"{pointer}/rules/{Text(i)}", fields));

    private static IEnumerable<Mention> InRule(Relation rule, string pointer, IReadOnlyList<Field> fields)
    {
        var key = Key(rule.Kind);
        return rule.Fields.Select((name, i) => new Mention(name, $"{pointer}/{key}/{Text(i)}", fields))
            .Concat(InCondition(rule.When, $"{pointer}/when", fields));
    }

    private static IEnumerable<Mention> InCondition(Condition? when, string pointer, IReadOnlyList<Field> fields) => when is null
        ? []
        : when.Given.Select(name => new Mention(name, $"{pointer}/given", fields))
            .Concat(when.Missing.Select(name => new Mention(name, $"{pointer}/missing", fields)))
            .Concat(when.EqualTo.Keys.Select(name => new Mention(name, $"{pointer}/equals/{name}", fields)));

    private static IEnumerable<Mention> InPreview(EndpointManifest manifest) => manifest.Preview is null
        ? []
        : manifest.Preview.Reads.SelectMany((read, i) => read.Taken
            .Select(taken => new Mention(taken.Field, $"{PresentRead.Pointer(i)}/with/{taken.Name}", manifest.Fields)));

    // A sentence that speaks of a field nobody can give would leave out what somebody agrees to.
    private static IEnumerable<Mention> InSentence(EndpointManifest manifest) => manifest.Preview is null
        ? []
        : InputName().Matches(manifest.Preview.Says)
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal)
            .Select(name => new Mention(name, "/preview/says", manifest.Fields));

    [GeneratedRegex(@"\binput\.(?<name>[A-Za-z0-9_]+)")]
    private static partial Regex InputName();

    private static string Key(RelationKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Text(int i) => i.ToString(CultureInfo.InvariantCulture);

    private sealed record Mention(string Name, string Pointer, IReadOnlyList<Field> Fields);
}
