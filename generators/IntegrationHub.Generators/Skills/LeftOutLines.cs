using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What is left out on purpose, ready to be shown.</summary>
internal static class LeftOutLines
{
    public static IReadOnlyList<LeftOutLine> Of(IEnumerable<LeftOut> entries) =>
        [.. entries.Select(entry => new LeftOutLine(string.Join(", ", entry.Fields.Select(Markdown.Code)), entry.Why))];
}
