namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>What is left out of a description that is too long, in this order, and of each no more than it takes.</summary>
internal static class DescriptionSteps
{
    private const int HelpStep = 10;

    /// <summary>The steps. After the last one every description fits.</summary>
    public static IReadOnlyList<DescriptionStep> All { get; } =
    [
        // Examples, from the last, but for the first that is accepted and the first that is refused.
        new(about => about.SpareExamples.Count, (plan, _, much) => plan with { Examples = much }),

        // What groups hold that no example uses: the deepest and optional first.
        new(about => about.Groups.Count, (plan, _, much) => plan with { Groups = much }),

        // Example values of optional fields, from the last.
        new(about => about.FieldsWithValues.Count, (plan, _, much) => plan with { Values = much }),

        // What follows from the meaning of a value, and what words say shorter than schemas.
        new(_ => 1, (plan, _, _) => plan with { WithoutLimits = true }),
        new(about => about.HasDemands ? 1 : 0, (plan, _, _) => plan with { DemandsInWords = true }),
        new(_ => 2, (plan, _, much) => plan with { LongestEnum = 16 - (5 * much) }),
        new(_ => 2, (plan, _, much) => plan with { NamesHeld = 12 - (4 * much) }),
        new(about => about.Situations - 2, (plan, about, much) => plan with { Situations = about.Situations - much }),

        // Texts, lists and values as long as no ordinary manifest has them.
        new(_ => 1, (plan, _, _) => plan with { LongestText = 400, LongestList = 4, LongestValue = 800 }),

        // The ends of optional fields' help, then the last fields, then what the examples use.
        Help(from: 300, to: 100),
        new(about => about.Uncommon, (plan, _, much) => plan with { NextPage = much }),
        new(about => about.CommonGroups.Count, (plan, _, much) => plan with { CommonGroups = much }),
        Help(from: 100, to: 50),
        new(about => about.SmallGroups.Count, (plan, _, much) => plan with { SmallGroups = much }),
        new(about => about.Count - 1 - about.Uncommon, (plan, about, much) => plan with { NextPage = about.Uncommon + much }),

        // Everything but names, types and the beginnings of texts.
        new(_ => 1, (plan, _, _) => plan with { Bare = true, LongestHelp = 40, LongestText = 60, LongestList = 1, NamesHeld = 2 }),
    ];

    private static DescriptionStep Help(int from, int to) =>
        new(_ => (from - to) / HelpStep, (plan, _, much) => plan with { LongestHelp = from - (much * HelpStep) });
}
