using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Inputs;

/// <summary>What is said when a demand between fields is not met: code IH0412.</summary>
internal static class RelationMessages
{
    /// <summary>The code of every one of them.</summary>
    public const string Code = "IH0412";

    /// <summary>Puts a broken demand into words.</summary>
    /// <param name="relation">The demand.</param>
    /// <param name="place">The JSON Pointer of the object it is broken in.</param>
    /// <param name="input">The whole input.</param>
    public static InputFinding Of(Relation relation, string place, JsonElement input)
    {
        var path = Path(ObjectAt(place, input, out var there));
        string[] given = [.. relation.Fields.Where(f => there.ValueKind == JsonValueKind.Object && there.TryGetProperty(f, out _))];
        var names = SortedList(relation.Fields);
        var because = relation.When is null ? "" : $" when {ConditionWords.Of(relation.When)}";
        var inside = path.Length == 0 ? "" : $" in {path}";
        var message = relation.Kind switch
        {
            RelationKind.ExactlyOneOf => $"give exactly one of {names}{inside}{because}; {Given(given, relation.Fields.Count)}.",
            RelationKind.AtMostOneOf => $"give at most one of {names}{inside}{because}; {Given(given, relation.Fields.Count)}.",
            RelationKind.AnyOf => $"give at least one of {names}{inside}{because}; none was given.",
            RelationKind.Requires => $"{List(relation.Fields.Except(given))} must be given{inside}{because}.",
            _ => $"{List(given)} must not be given{inside}{because}.",
        };
        var about = relation.Kind == RelationKind.Requires ? relation.Fields.Except(given) : given.Length > 0 ? given : relation.Fields;
        var field = about.FirstOrDefault() ?? relation.Fields[0];
        return new(Code, path.Length == 0 ? field : $"{path}.{field}", message, [.. relation.Fields.Order(StringComparer.Ordinal)], null);
    }

    private static string Given(string[] given, int of) => given.Length switch
    {
        0 => "none was given",
        1 => $"{given[0]} was given",
        2 when of == 2 => "both were given",
        _ => $"{List(given)} were given",
    };

    // A failure may point below the object the demand speaks of; the object is the nearest one above that is one.
    private static string ObjectAt(string pointer, JsonElement input, out JsonElement found)
    {
        found = input;
        var at = "";
        foreach (var part in pointer.Length == 0 ? [] : pointer[1..].Split('/'))
        {
            var next = found.ValueKind switch
            {
                JsonValueKind.Object when found.TryGetProperty(part, out var member) => member,
                JsonValueKind.Array when int.TryParse(part, out var i) && i < found.GetArrayLength() => found[i],
                _ => default,
            };
            if (next.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) break;
            found = next;
            at = $"{at}/{part}";
        }

        return at;
    }
}
