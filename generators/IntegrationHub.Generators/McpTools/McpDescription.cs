using System.Text;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.McpTools;

/// <summary>A tool in a few sentences, for a model that chooses between many.</summary>
/// <remarks>What it does and that a write needs agreement is always said; of the rest, as many whole sentences as fit.</remarks>
internal static class McpDescription
{
    public const int Limit = 1_000;

    public static string Of(Tool tool)
    {
        var manifest = tool.Manifest;
        var agreement = Agreement(tool.Risk);
        var text = new StringBuilder(manifest.Summary);
        var room = Limit - agreement.Length;
        Add(text, room, "Use it when:", manifest.WhenToUse);
        Add(text, room, "Not when:", manifest.AvoidWhen);
        Add(text, room, "Ask first:", manifest.AskBefore.Select(question => question.Ask));
        return text.Append(agreement).ToString();
    }

    private static string Agreement(Risk risk) => risk switch
    {
        Risk.Read => "",
        Risk.Write => "\nChanges something: preview it, show the person what it says, and confirm before it happens.",
        _ => "\nMoves money or cannot be undone: preview it, show the person what it says, and confirm before it happens.",
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
