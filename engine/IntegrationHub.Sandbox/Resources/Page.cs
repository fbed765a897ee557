using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Resources;

/// <summary>Stripe's list: newest first, cut by <c>limit</c>, <c>starting_after</c> and <c>ending_before</c>.</summary>
internal static class Page
{
    public static IReadOnlyList<Parameter> Parameters { get; } =
        [Parameter.Integer("limit", 1, 100), Parameter.Text("starting_after"), Parameter.Text("ending_before")];

    public static JsonObject Of(string url, IEnumerable<JsonObject> items, bool hasMore = false) => new()
    {
        ["object"] = "list",
        ["data"] = JsonReading.ArrayOf(items),
        ["has_more"] = hasMore,
        ["url"] = url,
    };

    /// <summary>The page that a request asks for.</summary>
    /// <param name="call">The request.</param>
    /// <param name="type">What is listed: the words of the error when a cursor does not exist.</param>
    /// <param name="all">Everything in order, narrowed by nothing yet, so that a cursor is found even when a filter drops it.</param>
    /// <param name="keeps">The filters.</param>
    public static JsonObject Cut(Call call, ResourceType type, IEnumerable<JsonObject> all, Func<JsonObject, bool> keeps)
    {
        var limit = (int)(call.Input.Integer("limit") ?? 10);
        var after = call.Input.Text("starting_after");
        var before = call.Input.Text("ending_before");
        if (after is not null && before is not null)
            throw Refusals.OnlyOne("ending_before", "starting_after");

        var ordered = all;
        if (before is not null)
            ordered = Enumerable.Reverse(Until(all, before, type));
        else if (after is not null)
            ordered = Beyond(all, after, type);

        var found = ordered.Where(keeps).Take(limit + 1).ToList();
        var hasMore = found.Count > limit;
        var page = found.Take(limit);
        return Of(call.Path, (before is null ? page : page.Reverse()).Select(o => o.DeepClone().AsObject()), hasMore);
    }

    private static List<JsonObject> Until(IEnumerable<JsonObject> all, string id, ResourceType type)
    {
        var list = all.ToList();
        var at = list.FindIndex(o => o.Id() == id);
        return at >= 0 ? list[..at] : throw Refusals.NoSuch(type.Spoken, id, "ending_before");
    }

    private static List<JsonObject> Beyond(IEnumerable<JsonObject> all, string id, ResourceType type)
    {
        var list = all.ToList();
        var at = list.FindIndex(o => o.Id() == id);
        return at >= 0 ? list[(at + 1)..] : throw Refusals.NoSuch(type.Spoken, id, "starting_after");
    }
}
