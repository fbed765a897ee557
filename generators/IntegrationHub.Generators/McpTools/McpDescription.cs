using System.Text;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Generators.McpTools;

/// <summary>A tool in a few sentences, for a model that chooses between many.</summary>
/// <remarks>What it does and that a write needs agreement is always said; of the rest, as many whole sentences as fit.</remarks>
internal static class McpDescription
{
    public const int Limit = 1_000;

    private const string First = ": preview it, show the person what it says, and confirm before it happens.";

    public static string Of(Tool tool)
    {
        var manifest = tool.Manifest;
        var agreement = Agreement(tool);
        var text = new StringBuilder(manifest.Summary);
        var room = Limit - agreement.Length;
        Add(text, room, "Use it when:", manifest.WhenToUse);
        Add(text, room, "Not when:", manifest.AvoidWhen);
        Add(text, room, "Ask first:", manifest.AskBefore.Select(question => question.Ask));
        return text.Append(agreement).ToString();
    }

    private static string Agreement(Tool tool) => tool.Manifest switch
    {
        { Mode: EndpointMode.Read } => "",
        { Effect: { MovesMoney: true, Reversible: true } } => "\nMoves money" + First,
        { Effect: { MovesMoney: true } } => "\nMoves money and cannot be undone" + First,
        { Effect: { Reversible: false } } => "\nCannot be undone" + First,
        _ => "\nChanges something" + First,
    };

    private static void Add(StringBuilder text, int room, string heading, IEnumerable<string> sentences)
    {
        var opening = $"\n{heading}";
        foreach (var sentence in sentences)
        {
            var addition = $"{opening} {sentence}";
            if (text.Length + addition.Length > room) return;
            text.Append(addition);
            opening = "";
        }
    }
}
