using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;

namespace IntegrationHub.Engine.Rules;

/// <summary>A safe default is a value its own field accepts, and is the default of a top-level field outside the path.</summary>
internal sealed class SafeDefaultsFitRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        if (file.CompiledTool is null) yield break;
        foreach (var (name, value) in file.Manifest.SafeDefaults)
        {
            if (file.Manifest.Request.PathFields.Contains(name, StringComparer.Ordinal))
                yield return file.Finding("IH0306", $"/safeDefaults/{name}", $"{name} is part of the path; which object is meant can't be a default.");
            var alone = JsonSerializer.SerializeToElement(new JsonObject { [name] = JsonNode.Parse(value.GetRawText()) });
            var failure = file.CompiledTool.Input.Compiled.Validate(alone).FirstOrDefault(f => f.InstancePointer.StartsWith($"/{name}", StringComparison.Ordinal));
            if (failure is not null && file.Manifest.Fields.Any(f => f.Name == name))
                yield return file.Finding("IH0306", $"/safeDefaults/{name}", $"the default does not fit its own field: {InputMessages.Of(failure, file.CompiledTool, alone).Message}");
        }
    }
}
