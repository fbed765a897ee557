using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>Turns a tool into its section of a reference page.</summary>
internal static class ToolSections
{
    private const int ShortExample = 120;

    public static ToolSection Of(Tool tool, ToolCatalog catalog, MissingThings missing)
    {
        var manifest = tool.Manifest;
        var fields = FieldLists.Of(tool);
        return new()
        {
            Name = tool.Name,
            Title = manifest.Title,
            Summary = manifest.Summary,
            Mode = ToolWords.ModeOf(tool),
            Risk = ToolWords.RiskOf(tool),
            Effect = manifest.Mode == EndpointMode.Write ? EffectOf(manifest.Effect) : "",
            IsWrite = manifest.Mode == EndpointMode.Write,
            Request = $"{manifest.Request.Method} {manifest.Request.Path}",
            Returns = manifest.Returns,
            Resource = PermissionRows.ResourceOf(tool),
            Docs = manifest.Docs,
            WhenToUse = manifest.WhenToUse,
            AvoidWhen = manifest.AvoidWhen,
            Questions = [.. manifest.AskBefore.Select(Line)],
            Preview = PreviewWords.Of(tool, catalog),
            Fields = fields.Lines,
            Parts = fields.Parts,
            Relations = RelationLines.Of(manifest),
            Defaults = [.. manifest.SafeDefaults.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new DefaultLine(pair.Key, GeneratedJson.Plain(pair.Value)))],
            LeftOut = LeftOutLines.Of(manifest.LeftOut),
            Examples = [.. manifest.Examples.Select(example => Block(example, CanonicalInput.Of(example, manifest)))],
            Errors = missing.Of(tool),
            Followups = [.. manifest.Followups.Select(name => ToolLinks.To(name, tool, catalog))],
        };
    }

    private static QuestionLine Line(Question question) =>
        new(question.Ask, question.When is { } when ? RelationWords.Of(when) : "");

    private static string EffectOf(Effect effect) => string.Join(' ', (string[])[
        effect.MovesMoney ? "Moves money." : "Moves no money.",
        effect.Reversible ? "Can be undone." : "Cannot be undone.",
        effect.Notifies == "nobody" ? "Nobody is told." : $"The {effect.Notifies} is told."]);

    private static ExampleBlock Block(Example example, JsonNode input)
    {
        var line = GeneratedJson.OneLine(input);
        var isShort = line.Length <= ShortExample && !line.Contains('`', StringComparison.Ordinal);
        var block = isShort ? "" : $"  {GeneratedJson.Indented(input).Replace("\n", "\n  ", StringComparison.Ordinal)}";
        return new(example.Say, isShort ? line : "", block, example.Fails ?? "");
    }
}
