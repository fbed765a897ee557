using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Facts;

namespace IntegrationHub.Engine.Rules;

/// <summary>Every rule there is.</summary>
internal static class ManifestRules
{
    // What a hub has to know before it serves a tool.
    private static readonly IReadOnlyList<IManifestRule> ForUse =
    [
        new NamedToolsExistRule(),
        new PreviewReadFitsRule(),
        new GroupAndPermissionAreListedRule(),
        new NamedFieldsExistRule(),
        new FieldNamesAreDistinctRule(),
        new ToolNameIsUniqueRule(),
        new ModeMatchesMethodRule(),
        new MoneyHasCurrencyRule(),
        new PathFieldsAreGivenRule(),
        new ToolNameIsShortRule(),
        new SafeDefaultsFitRule(),
        new EffectFitsModeRule(),
        new BoundsAreInOrderRule(),
        new PatternCompilesRule(),
    ];

    // What an author has to know too. These run every example and compile every sentence, which a start has no time for.
    private static readonly IReadOnlyList<IManifestRule> All =
    [
        .. ForUse,
        new ExamplesMatchFieldsRule(),
        new ShownValuesFitRule(),
        new MoneyPathsFitRule(),
        new SentenceCompilesRule(),
        new NothingIsUnwrittenRule(),
    ];

    /// <summary>What a manifest does wrong and does not excuse, by every rule.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="draft">Everything it may refer to.</param>
    /// <param name="facts">Compares it with the facts; null to do without.</param>
    public static IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft, FactsLinter? facts = null) => Allowances.Filter(
        file.Source,
        All.SelectMany(rule => rule.Check(file, draft)).Concat(facts?.Check(file, draft.SharedBy(file)) ?? []),
        hasRun: code => facts is not null || !FactsMessages.IsCode(code));

    /// <summary>What a manifest does wrong that keeps its tool from working.</summary>
    public static IEnumerable<Finding> CheckForUse(ManifestFile file, CatalogDraft draft) =>
        Allowances.Filter(file.Source, ForUse.SelectMany(rule => rule.Check(file, draft)), hasRun: _ => false);
}
