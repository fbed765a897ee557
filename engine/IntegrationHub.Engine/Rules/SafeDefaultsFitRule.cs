using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Rules;

/// <summary>A safe default is a value its own field accepts, and is the default of a top-level field outside the path.</summary>
internal sealed class SafeDefaultsFitRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        foreach (var (name, value) in file.Manifest.SafeDefaults)
        {
            if (file.Manifest.Request.PathFields.Contains(name, StringComparer.Ordinal))
                yield return file.Finding("IH0306", $"/safeDefaults/{name}", $"{name} is part of the path; which object is meant can't be a default.");
            if (file.Manifest.Fields.FirstOrDefault(f => f.Name == name) is { } field && !Fits(field, value) && Misfit(file, name, value) is { } why)
                yield return file.Finding("IH0306", $"/safeDefaults/{name}", $"the default does not fit its own field: {why}");
        }
    }

    // A start asks this of every default, so only the field itself is compiled. Its pattern has a rule of its own.
    private static bool Fits(Field field, JsonElement value)
    {
        try
        {
            var schema = FieldSchemaWriter.Write(field, "", new Dictionary<string, Relation>(StringComparer.Ordinal));
            return CompiledSchema.Compile(schema.ToJsonString()).IsValid(value);
        }
        catch (SchemaCompileException)
        {
            return true;
        }
    }

    // The words for it are those of a call.
    private static string? Misfit(ManifestFile file, string name, JsonElement value)
    {
        if (file.CompiledTool is not { } tool) return null;
        var alone = JsonSerializer.SerializeToElement(new JsonObject { [name] = JsonNode.Parse(value.GetRawText()) });
        var failure = tool.Input.Compiled.Validate(alone).FirstOrDefault(f => f.InstancePointer.StartsWith($"/{name}", StringComparison.Ordinal));
        return failure is null ? null : InputMessages.Of(failure, tool, alone).Message;
    }
}
