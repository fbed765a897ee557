using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Rules;

/// <summary>No two files become the same tool.</summary>
internal sealed class ToolNameIsUniqueRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        var other = draft.FilesOf(file.ToolName).FirstOrDefault(f => f != file);
        if (file.InCatalog && other is not null)
            yield return file.Finding("IH0206", "", $"the tool {file.ToolName} is also made by {other.Source.Path}; rename one of the files.");
    }
}
