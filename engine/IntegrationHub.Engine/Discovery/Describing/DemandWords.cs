using IntegrationHub.Engine.Manifests;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Puts the demands between fields into words.</summary>
internal static class DemandWords
{
    /// <summary>The demand: <c>exactly one of charge, payment_intent</c>, <c>success_url if ui_mode is missing</c>.</summary>
    public static string Of(Relation relation)
    {
        var names = List(relation.Fields);
        var demand = relation.Kind switch
        {
            RelationKind.ExactlyOneOf => $"exactly one of {names}",
            RelationKind.AtMostOneOf => $"at most one of {names}",
            RelationKind.AnyOf => $"at least one of {names}",
            RelationKind.Requires => names,
            _ => $"no {string.Join(", no ", relation.Fields)}",
        };
        return relation.When is { } when ? $"{demand} if {ConditionWords.Of(when)}" : demand;
    }
}
