using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.OpenApi;

/// <summary>The description of a call, in CommonMark.</summary>
internal static class OperationText
{
    public static string Of(Tool tool)
    {
        var manifest = tool.Manifest;
        List<string> parts = [manifest.Summary];
        Add(parts, "Use it when:", manifest.WhenToUse);
        Add(parts, "Not when:", manifest.AvoidWhen);
        Add(parts, "Ask first:", manifest.AskBefore.Select(Question));
        if (manifest.Mode == EndpointMode.Write)
            parts.Add("A write: preview it, show the person what it says, and send the token of the preview as `confirmation`.");
        return string.Join("\n\n", parts);
    }

    private static string Question(Question question) => question.When is { } when
        ? $"{question.Ask} ({RelationWords.Of(when)})"
        : question.Ask;

    private static void Add(List<string> parts, string heading, IEnumerable<string> sentences)
    {
        var list = string.Join('\n', sentences.Select(sentence => $"- {Markdown.Inline(sentence)}"));
        if (list.Length > 0) parts.Add($"{heading}\n\n{list}");
    }
}
