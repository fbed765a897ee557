using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;
using Xunit.Abstractions;

namespace IntegrationHub.Engine.Tests.Facts;

/// <summary>
/// The shipped catalog against what the service says of itself. Where that folder is missing these tests prove nothing
/// and say so in their name and output.
/// </summary>
public class ShippedCatalogFactsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Folder => [ServiceFactsFolder.Name];

    [Theory]
    [MemberData(nameof(Folder))]
    public void Every_manifest_agrees_with_the_facts_of_the_service(string folder)
    {
        if (ServiceFactsFolder.IsAbsent(folder, output)) return;
        var linted = CatalogLinter.Lint([Repository.Catalog], Repository.Catalog, Repository.Root, ServiceFactsFolder.Facts);

        output.WriteLine($"{linted.Compared} requests compared with the facts of {ServiceFactsFolder.Facts.ApiVersion}.");
        Assert.True(linted.Findings.Count == 0, FindingPrinter.Text(linted.Findings, SourceLines.From(Repository.Root)));
        Assert.Equal(TestHub.Catalog.Tools.Count, linted.Compared);
    }
}
