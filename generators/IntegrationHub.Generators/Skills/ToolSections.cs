using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>Turns a tool into its section of a reference page.</summary>
internal static class ToolSections
{
    public static ToolSection Of(Tool tool, ToolCatalog catalog)
    {
        var manifest = tool.Manifest;
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
            Permission = $"{manifest.Permission} {ToolWords.ModeOf(tool)}",
            Docs = manifest.Docs,
            WhenToUse = manifest.WhenToUse,
            AvoidWhen = manifest.AvoidWhen,
            Questions = [.. manifest.AskBefore.Select(Line)],
            Fields = FieldRows.Of(manifest),
            Relations = RelationLines.Of(manifest),
            Defaults = [.. manifest.SafeDefaults.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new DefaultLine(pair.Key, GeneratedJson.Plain(pair.Value)))],
            Examples = [.. manifest.Examples.Select(example =>
                new ExampleBlock(example.Say, GeneratedJson.Indented(example.Input), example.Fails ?? ""))],
            Followups = [.. manifest.Followups.Select(name => LinkTo(name, tool, catalog))],
        };
    }

    private static QuestionLine Line(Question question) =>
        new(question.Ask, question.When is { } when ? RelationWords.Of(when) : "");

    private static string EffectOf(Effect effect) => string.Join(' ', (string[])[
        effect.MovesMoney ? "Moves money." : "Moves no money.",
        effect.Reversible ? "Can be undone." : "Cannot be undone.",
        effect.Notifies == "nobody" ? "Nobody is told." : $"The {effect.Notifies} is told."]);

    private static string LinkTo(string name, Tool from, ToolCatalog catalog)
    {
        if (catalog.Find(name) is not { } to || to.Integration.Name != from.Integration.Name) return Markdown.Code(name);
        var page = to.Manifest.Group == from.Manifest.Group ? "" : $"{to.Manifest.Group}.md";
        return $"[{Markdown.Code(name)}]({page}#{name})";
    }
}
