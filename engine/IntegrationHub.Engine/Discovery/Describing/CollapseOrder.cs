using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Decides which groups first only say what they hold.</summary>
internal static class CollapseOrder
{
    // A group of so few plain fields says nearly as much whole.
    private const int Few = 2;

    /// <summary>The groups of some fields: the deepest before what they stand in, the optional before the required, the last of
    /// the manifest before the first.</summary>
    public static IReadOnlyList<DescribedField> Of(IEnumerable<DescribedField> fields) =>
        [.. fields.Where(field => field.Fields.Count > 0).Reverse()
            .OrderByDescending(field => field.Depth)
            .ThenBy(field => field.Required ? 1 : 0)];

    /// <summary>The fields that are required, or that the first accepted example gives.</summary>
    public static IReadOnlySet<DescribedField> Common(IEnumerable<DescribedField> fields, IReadOnlyList<Example> examples)
    {
        var shown = examples.FirstOrDefault(example => example.Fails is null);
        return fields.Where(field => field.Required || (shown is not null && ExampleUse.Uses(shown, field.Path))).ToHashSet();
    }

    /// <summary>Whether a group holds so little that naming it takes as much room.</summary>
    public static bool IsSmall(DescribedField group) =>
        group.Fields.Count <= Few && group.Fields.All(field => field.Fields.Count == 0 && field.Inner.Values.Count <= 4);
}
