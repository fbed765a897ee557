using System.Text.Json;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Mcp.Answers;

/// <summary>How a list goes on: after the last entry's id, or with the page that the service names.</summary>
internal static class Pages
{
    private const string After = "starting_after";
    private const string Page = "page";
    private const string NextPage = "next_page";

    /// <summary>How to get what is not shown of a list; null when all is.</summary>
    /// <param name="tool">The tool that lists.</param>
    /// <param name="items">What was fetched.</param>
    /// <param name="shown">How many of them are shown.</param>
    /// <param name="hasMore">Whether the service has more.</param>
    /// <param name="result">The last page.</param>
    public static string? Rest(Tool tool, IReadOnlyList<JsonElement> items, int shown, bool hasMore, JsonElement result)
    {
        if (shown == items.Count && !hasMore) return null;
        if (Takes(tool, After) && shown > 0 && Id(items[shown - 1]) is { } last) return $"For the rest, call again with {After} {last}; naming a few fields makes more fit.";
        if (shown < items.Count) return "For the rest, name fewer fields, or ask for fewer at a time with limit.";
        return Takes(tool, Page) && Next(result) is { } next ? $"For the rest, call again with {Page} {next}." : "For the rest, narrow down what is asked for.";
    }

    private static bool Takes(Tool tool, string field) => tool.Manifest.Fields.Any(f => f.Name == field);

    private static string? Id(JsonElement item) => item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static string? Next(JsonElement result) =>
        result.TryGetProperty(NextPage, out var next) && next.ValueKind == JsonValueKind.String ? next.GetString() : null;
}
