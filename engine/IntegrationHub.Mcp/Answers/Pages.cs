using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Mcp.Answers;

/// <summary>How a list goes on: after the last entry's id, or with the page that the service names.</summary>
internal static class Pages
{
    private const string Data = "data";
    private const string HasMore = "has_more";
    private const string After = "starting_after";
    private const string Page = "page";
    private const string NextPage = "next_page";
    private const int LongestId = 255;

    /// <summary>Whether a tool's list can be asked for page after page.</summary>
    public static bool GoOn(Tool tool) => Takes(tool, "limit") && (Takes(tool, After) || Takes(tool, Page));

    /// <summary>The entries of a list; null for anything else.</summary>
    public static IReadOnlyList<JsonElement>? Entries(JsonElement result) =>
        result.ValueKind == JsonValueKind.Object && result.TryGetProperty(Data, out var data) && data.ValueKind == JsonValueKind.Array
            ? [.. data.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)]
            : null;

    /// <summary>Whether the service has more than a page of it.</summary>
    public static bool More(JsonElement result) => result.TryGetProperty(HasMore, out var more) && more.ValueKind == JsonValueKind.True;

    /// <summary>What to ask for to get the next page; null when there is none.</summary>
    public static (string Field, string Value)? Next(Tool tool, JsonElement result)
    {
        if (!More(result)) return null;
        if (Takes(tool, After) && Entries(result) is [.., var last] && Id(last) is { } id) return (After, id);
        return Takes(tool, Page) && result.TryGetProperty(NextPage, out var next) && next.ValueKind == JsonValueKind.String ? (Page, next.GetString()!) : null;
    }

    /// <summary>Several pages as one.</summary>
    /// <param name="last">The last of them.</param>
    /// <param name="entries">The entries of all.</param>
    public static JsonElement Joined(JsonElement last, IReadOnlyList<JsonElement> entries)
    {
        var joined = last.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        joined[Data] = JsonSerializer.SerializeToElement(entries);
        return JsonSerializer.SerializeToElement(joined);
    }

    /// <summary>How to get what is not shown of a list; null when all is.</summary>
    /// <param name="tool">The tool that lists.</param>
    /// <param name="entries">What was fetched.</param>
    /// <param name="shown">How many of them are shown.</param>
    /// <param name="result">The list.</param>
    public static string? Rest(Tool tool, IReadOnlyList<JsonElement> entries, int shown, JsonElement result)
    {
        if (shown == entries.Count && !More(result)) return null;
        if (Takes(tool, After) && shown > 0 && Id(entries[shown - 1]) is { } last) return $"For the rest, call again with {After} {Shown(last)}; naming a few fields makes more fit.";
        if (shown < entries.Count) return "For the rest, name fewer fields, or ask for fewer at a time with limit.";
        return Next(tool, result) is { } next ? $"For the rest, call again with {next.Field} {Shown(next.Value)}." : "For the rest, narrow down what is asked for.";
    }

    // It stands outside the marks of the service's data, and may not make a line of its own there.
    private static string Shown(string value) => Quoting.Line(value, LongestId);

    private static bool Takes(Tool tool, string field) => tool.Manifest.Fields.Any(f => f.Name == field);

    private static string? Id(JsonElement item) => item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
