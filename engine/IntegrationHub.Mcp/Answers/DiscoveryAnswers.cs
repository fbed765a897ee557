using System.Text;
using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Discovery;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Answers;

/// <summary>What the tools answer that find and describe others. All of it is the catalog's own text.</summary>
internal static class DiscoveryAnswers
{
    public static CallToolResult Of(IReadOnlyList<IntegrationSummary> integrations)
    {
        var text = new StringBuilder();
        foreach (var integration in integrations)
        {
            text.Append($"{integration.Integration}: {integration.Title}, {integration.Tools} tools. {integration.Summary}\n{integration.Connect ?? "Groups:"}\n");
            foreach (var group in integration.Groups) text.Append($"{group.Group}: {group.Title}, {group.Tools}\n");
        }

        return Answer.Of(new { Integrations = integrations }, text.Length == 0 ? "No service can be used here." : text.ToString());
    }

    public static CallToolResult Of(ToolPage page)
    {
        var text = string.Concat(page.Tools.Select(Line));
        var end = page.NextCursor is { } cursor ? $"More: pass cursor {cursor}" : $"That is all: {Counted(page.Tools.Count)}.";
        return Answer.Of(page, text + end);
    }

    /// <summary>How many tools of a page fit into one answer; one at least.</summary>
    public static int Fitting(ToolPage page)
    {
        const int Around = 200;
        var left = Answer.MostBytes - Around;
        return Math.Max(1, page.Tools.TakeWhile(tool => (left -= Answer.Bytes(tool) + 1 + Encoding.UTF8.GetByteCount(Line(tool))) >= 0).Count());
    }

    public static CallToolResult Of(IReadOnlyList<SearchHit> hits, string? hint)
    {
        var shown = hits.Count;
        while (true)
        {
            var answer = Of([.. hits.Take(shown)], hits.Count - shown, hint);
            if (shown <= 1 || Answer.Bytes(answer) <= Answer.MostBytes) return answer;
            shown--;
        }
    }

    /// <summary>A description. Either form is the same JSON, within the bytes that a description may take.</summary>
    public static CallToolResult Of(ToolDescription description) =>
        Answer.Of(description, JsonSerializer.Serialize(description, HubJson.Options));

    private static CallToolResult Of(SearchHit[] hits, int leftOut, string? hint)
    {
        var text = new StringBuilder(hits.Length == 0 ? "Nothing was found. Try other words, or list the tools of a group.\n" : "");
        foreach (var hit in hits) text.Append($"{hit.Tool} ({hit.Mode}, {hit.Risk}): {hit.Title}. {Remark(hit.Unavailable)}Found by {hit.Why}\n");
        if (leftOut > 0) text.Append($"{leftOut} more did not fit; they fit less well.\n");
        if (hint is not null) text.Append($"hint: {hint}\n");
        return Answer.Of(new { Results = hits, LeftOut = leftOut > 0 ? leftOut : (int?)null, Hint = hint }, text.ToString().TrimEnd('\n'));
    }

    private static string Line(ToolSummary tool) => $"{tool.Tool} ({tool.Mode}, {tool.Risk}): {Remark(tool.Unavailable)}{tool.Summary}\n";

    private static string Remark(string? unavailable) => unavailable is null ? "" : $"unavailable: {unavailable}. ";

    private static string Counted(int tools) => tools == 1 ? "1 tool" : $"{tools} tools";
}
