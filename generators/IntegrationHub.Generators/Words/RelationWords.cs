using System.Text.Json;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Generators.Words;

/// <summary>Conditions and relations as Markdown sentences.</summary>
internal static class RelationWords
{
    /// <summary>A relation as a sentence.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="within">The path of the object it stands in; empty for the input itself.</param>
    public static string Of(Relation relation, string within)
    {
        var names = relation.Fields.Select(name => Markdown.Code(FieldPath.Join(within, name)));
        var demand = relation.Kind switch
        {
            RelationKind.ExactlyOneOf => $"exactly one of {Listing.Or(names)}",
            RelationKind.AtMostOneOf => $"at most one of {Listing.Or(names)}",
            RelationKind.AnyOf => $"at least one of {Listing.Or(names)}",
            RelationKind.Requires => $"{Listing.And(names)} must be given",
            _ => $"{Listing.And(names)} must be left out",
        };
        var sentence = relation.When is { } when ? $"{Of(when, within)}, {demand}." : $"{demand}.";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>A condition as a clause that begins with <c>when</c>.</summary>
    public static string Of(Condition condition, string within = "")
    {
        List<string> parts = [];
        foreach (var name in condition.Given) parts.Add($"{Path(name)} is given");
        foreach (var name in condition.Missing) parts.Add($"{Path(name)} is left out");
        foreach (var (name, values) in condition.EqualTo.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            parts.Add($"{Path(name)} is {Listing.Or(values.Select(Value))}");
        return $"when {Listing.And(parts)}";

        string Path(string name) => Markdown.Code(FieldPath.Join(within, name));
    }

    private static string Value(JsonElement value) =>
        Markdown.Code(GeneratedJson.Plain(value));
}
