using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Scaffolding;
using IntegrationHub.Engine.Tests.Facts;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;
using Xunit.Abstractions;

namespace IntegrationHub.Engine.Tests.Scaffolding;

/// <summary>Every operation of the real facts, begun. Where their folder is missing this proves nothing and says so.</summary>
public class EveryOperationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Folder => [ServiceFactsFolder.Name];

    [Theory]
    [MemberData(nameof(Folder))]
    public void Whatever_is_begun_has_the_right_shape_and_agrees_with_the_facts(string folder)
    {
        if (ServiceFactsFolder.IsAbsent(folder, output)) return;
        using var catalog = new TempCatalog().With("stripe/integration.yaml", File.ReadAllText(Path.Combine(Repository.Catalog, "stripe/integration.yaml")));
        var facts = ServiceFactsFolder.Facts;
        var begun = facts.Operations.Select(operation => ManifestScaffolder.Begin(catalog.Root, facts, operation.Id, "account"))
            .Select(result => result.TryGet(out var manifest, out _) ? manifest : null).OfType<NewManifest>().ToList();
        foreach (var each in begun) catalog.With(Path.GetRelativePath(catalog.Root, each.File), each.Text);

        var reader = new CatalogReader(catalog.Root, catalog.Root);
        var draft = reader.Read();
        var linter = new FactsLinter(facts);
        var differences = draft.Files.SelectMany(file => linter.Check(file, draft.SharedBy(file))).Where(f => !IsForPeople(f)).ToList();

        output.WriteLine($"{begun.Count} of {facts.Operations.Count} operations begun in {draft.Files.Count} files.");
        Assert.True(begun.Count >= facts.Operations.Count - 2, "More than the two that no manifest can express were refused.");
        Assert.Equal("", FindingPrinter.Text([.. reader.Findings, .. differences], SourceLines.From(catalog.Root)));
    }

    // What every endpoint leaves out and this one can't do without, somebody has to weigh.
    private static bool IsForPeople(Finding finding) => finding.Code == "IH0219" && finding.Message.EndsWith("leaves it out of every endpoint; remove one of the two.", StringComparison.Ordinal);
}
