using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.LlmsText;
using IntegrationHub.Generators.McpTools;
using IntegrationHub.Generators.OpenApi;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Templates;

namespace IntegrationHub.Generators;

/// <summary>Everything that is generated from a catalog.</summary>
public static class GeneratorSet
{
    /// <summary>Makes every file. The same catalog and templates give the same bytes.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="templates">What the pages look like; <see cref="TemplateSet.Default"/> when nobody restyled them.</param>
    /// <returns>The files, sorted by path. Nothing is written to disk.</returns>
    /// <exception cref="TemplateException">A template asks for something its page does not have.</exception>
    public static IReadOnlyList<GeneratedFile> All(ToolCatalog catalog, TemplateSet templates)
    {
        IEnumerable<GeneratedFile> files =
        [
            DiscoveryToolList.Generate(),
            McpToolList.Generate(catalog),
            .. OpenApiFiles.Generate(catalog),
            .. SkillGenerator.Generate(catalog, templates),
            LlmsTextGenerator.Generate(catalog, templates),
        ];
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
