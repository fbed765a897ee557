using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Search;

/// <summary>The answer of a search: newest first, and a token with which the next page is asked for.</summary>
internal static class SearchPage
{
    /// <summary>How many were found; it is shown when <c>expand[]=total_count</c> asks for it.</summary>
    public const string Count = "total_count";

    /// <summary>Makes a kind of object searchable at <c>…/search</c>.</summary>
    public static ResourceType Searches(this ResourceType type, params SearchField[] fields)
    {
        var resource = type.Path[(type.Path.LastIndexOf('/') + 1)..];
        SearchField[] all = [.. fields, .. SearchField.Tokens(SearchField.Metadata)];
        return type.On(
            "GET",
            "/search",
            [Parameter.Text("query").Required(), Parameter.Integer("limit", 1, 100), Parameter.Text("page")],
            call => Answer(call, type, new SearchReader(resource, all, call.Input.Text("query")!).Read()));
    }

    private static JsonObject Answer(Call call, ResourceType type, SearchQuery query)
    {
        var limit = (int)(call.Input.Integer("limit") ?? 10);
        var found = call.Shop.NewestFirst(type.Name).Where(o => !Call.IsDeleted(o) && query.Keeps(o)).ToList();
        var begin = 0;
        if (call.Input.Text("page") is { } page)
            begin = found.FindIndex(o => o.Id() == LastId(page)) is >= 0 and var last ? last + 1 : throw UnknownPage(page);

        var shown = found.Skip(begin).Take(limit).ToList();
        var hasMore = begin + shown.Count < found.Count;
        return new JsonObject
        {
            ["object"] = "search_result",
            ["data"] = JsonReading.ArrayOf(shown.Select(o => o.DeepClone())),
            ["has_more"] = hasMore,
            ["next_page"] = hasMore ? Token(shown[^1].Id()) : null,
            [Count] = found.Count,
            ["url"] = call.Path,
        };
    }

    private static string Token(string id) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonReading.ArrayOf(id).ToJsonString()));

    private static string? LastId(string page)
    {
        try
        {
            return JsonNode.Parse(Convert.FromBase64String(page)) is JsonArray { Count: 1 } list && list[0] is JsonValue id && id.TryGetValue<string>(out var text)
                ? text
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static StripeErrorException UnknownPage(string page) => Refusals.Invalid(
        $"The page `{Refusals.Clip(page)}` is not the next_page of a result of this query.", "page");
}
