namespace IntegrationHub.Generators;

/// <summary>What writing did to an output folder. Files that were right already are in neither list.</summary>
/// <param name="Written">Files that are new or different now.</param>
/// <param name="Removed">Generated files that no longer follow from the catalog.</param>
public sealed record TreeChanges(IReadOnlyList<string> Written, IReadOnlyList<string> Removed);
