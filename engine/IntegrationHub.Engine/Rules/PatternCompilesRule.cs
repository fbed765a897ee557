using System.Text.Json.Nodes;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Rules;

/// <summary>A pattern is a regular expression the validator takes.</summary>
internal sealed class PatternCompilesRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        foreach (var (field, pointer) in file.AllFields())
        {
            if (field.Pattern is not null && Mistake(field.Pattern) is { } mistake)
                yield return file.Finding("IH0310", $"{pointer}/pattern", $"the pattern {Quoting.Quote(field.Pattern)} can't be used: {mistake}");
        }
    }

    private static string? Mistake(string pattern)
    {
        try
        {
            CompiledSchema.Compile(new JsonObject { ["pattern"] = pattern }.ToJsonString());
            return null;
        }
        catch (SchemaCompileException error)
        {
            return error.Message;
        }
    }
}
