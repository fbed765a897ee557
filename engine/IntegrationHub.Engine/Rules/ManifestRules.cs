using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Rules;

/// <summary>Every rule there is.</summary>
internal static class ManifestRules
{
    private static readonly IReadOnlyList<IManifestRule> All =
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
        new ExamplesMatchFieldsRule(),
        new ToolNameIsShortRule(),
        new SafeDefaultsFitRule(),
        new EffectFitsModeRule(),
        new SentenceCompilesRule(),
        new BoundsAreInOrderRule(),
        new PatternCompilesRule(),
    ];

    /// <summary>What a manifest does wrong and does not excuse.</summary>
    public static IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft) =>
        Allowances.Filter(file.Source, All.SelectMany(rule => rule.Check(file, draft)));
}
