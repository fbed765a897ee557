using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Says whether the demand between the fields of an object is met.</summary>
internal static class RelationCheck
{
    /// <summary>True when it is met, or does not apply.</summary>
    public static bool Holds(Relation relation, JsonObject values)
    {
        if (!ConditionCheck.Holds(relation.When, values)) return true;
        var given = relation.Fields.Count(values.ContainsKey);
        return relation.Kind switch
        {
            RelationKind.ExactlyOneOf => given == 1,
            RelationKind.AtMostOneOf => given <= 1,
            RelationKind.AnyOf => given >= 1,
            RelationKind.Requires => given == relation.Fields.Count,
            _ => given == 0,
        };
    }
}
