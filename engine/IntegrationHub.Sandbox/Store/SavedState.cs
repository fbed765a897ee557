using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>A shop as it is saved: one commit of everything in it.</summary>
internal static class SavedState
{
    /// <summary>The objects of a saved shop, of a journal's test shop too; null when it is neither.</summary>
    public static IReadOnlyList<JsonObject>? Read(string text)
    {
        if (text.StartsWith(Journal.FirstLine, StringComparison.Ordinal))
            return FromJournal(text);
        try
        {
            return JsonNode.Parse(text) is JsonObject json ? Commit.FromLine(json.ToJsonString())?.Objects : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<JsonObject>? FromJournal(string text)
    {
        var books = new Books(_ => null);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (Commit.FromLine(line) is not { } commit)
                return null;
            books.Apply(commit);
        }

        return [.. new Shop(books.Of(isLive: false)).Everything.Select(o => o.DeepClone().AsObject())];
    }
}
