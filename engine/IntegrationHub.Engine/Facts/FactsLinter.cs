using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Facts.Rules;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Facts;

/// <summary>Holds manifests against the facts.</summary>
internal sealed class FactsLinter(ServiceFacts facts)
{
    private static readonly IReadOnlyList<IFactsRule> Rules =
    [
        new FieldExistsRule(),
        new TypeMatchesRule(),
        new WordsExistRule(),
        new NoWordIsMissingRule(),
        new RequiredIsGivenRule(),
        new OptionalIsOptionalRule(),
        new DeprecationIsToldRule(),
        new EveryFieldIsAccountedForRule(),
        new LeftOutIsThereRule(),
        new ClearableCanBeClearedRule(),
        new ReturnsMatchesRule(),
    ];

    /// <summary>Whether the facts know the request of a manifest, so that it can be compared.</summary>
    public bool Knows(ManifestFile file) => Operation(file) is not null;

    /// <summary>Where a manifest differs from the facts.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="shared">What it shares with the others of its service.</param>
    public IEnumerable<Finding> Check(ManifestFile file, IntegrationFile shared)
    {
        if (Operation(file) is not { } operation) return [FactsMessages.NoSuchRequest(file, facts)];
        var compared = new ComparedManifest(file, shared, operation, facts.ReturnsOf(operation));
        return Rules.SelectMany(rule => rule.Check(compared));
    }

    /// <summary>Whether a service's manifests are for the version the facts are of.</summary>
    /// <param name="shared">What the manifests share.</param>
    public IEnumerable<Finding> CheckVersion(IntegrationFile shared) =>
        shared.Integration.Manifest.ApiVersion == facts.ApiVersion ? [] : [FactsMessages.OtherVersion(shared, facts.ApiVersion)];

    /// <summary>What a service's manifests all leave out, and none of their requests has.</summary>
    /// <param name="shared">What the manifests share.</param>
    /// <param name="files">All of those manifests.</param>
    public IEnumerable<Finding> CheckLeftOut(IntegrationFile shared, IEnumerable<ManifestFile> files)
    {
        FactsOperation[] operations = [.. files.Select(Operation).OfType<FactsOperation>()];
        if (operations.Length == 0) return [];
        string[] paths = [.. operations.SelectMany(operation => operation.FieldPaths).Distinct(StringComparer.Ordinal)];
        return LeftOutEntry.Of(shared.Integration.Manifest.LeftOut)
            .Where(each => !paths.Any(path => LeftOut.Covers(each.Entry, path)))
            .Select(each => FactsMessages.NothingToLeaveOutAnywhere(shared, each.Entry, each.Pointer, paths));
    }

    private FactsOperation? Operation(ManifestFile file) => facts.Find(file.Manifest.Request.Method, file.Manifest.Request.Path);
}
