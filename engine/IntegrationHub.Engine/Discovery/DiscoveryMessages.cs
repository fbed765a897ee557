using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Every refusal of discovery, each with what would have been accepted.</summary>
internal static class DiscoveryMessages
{
    private const string NothingSent = "Nothing was sent.";

    public static HubError NoTool(string name, IReadOnlyList<string> nearest) => new(
        ErrorCodes.ToolNotFound, $"There is no tool {Quote(name)}{Meant(nearest)} {NothingSent}", Sent.No, false)
    {
        Nearest = nearest.Count == 0 ? null : nearest,
        Hint = "Search for what you want to do, or list the tools of a group.",
    };

    public static HubError NotOffered(string name) => new(
        ErrorCodes.ToolNotFound, $"The tool {name} is not offered here: this hub was started with only some of its tools. {NothingSent}", Sent.No, false)
    {
        Hint = "Tell the person; they decide which tools are offered.",
    };

    public static HubError NotInCatalog(string sentence) => new(
        ErrorCodes.ToolNotFound, $"{sentence}; nothing was sent.", Sent.No, false)
    {
        Hint = "Say so to the person; another tool is no replacement unless it does what they want.",
    };

    public static HubError NoIntegration(string name, IEnumerable<string> known) =>
        Unknown("integration", $"There is no integration {Quote(name)}", name, known);

    public static HubError NoGroup(string name, string? integration, IEnumerable<string> known) =>
        Unknown("group", $"There is no group {Quote(name)}{(integration is null ? "" : $" in {integration}")}", name, known);

    public static HubError Limit(int limit, int least, int most) => new(
        ErrorCodes.BadRequest,
        string.Create(CultureInfo.InvariantCulture, $"limit is {limit}; it must be from {least} to {most}. {NothingSent}"),
        Sent.No,
        false)
    {
        Field = "limit",
    };

    public static HubError Cursor(string cursor) => new(
        ErrorCodes.BadRequest,
        $"cursor is {Quote(cursor)}, which no list has given; pass next_cursor as it came, or leave it out for the first page. {NothingSent}",
        Sent.No,
        false)
    {
        Field = "cursor",
    };

    private static HubError Unknown(string field, string what, string name, IEnumerable<string> known)
    {
        IReadOnlyList<string> allowed = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var nearest = Nearest.Of(name, allowed) is { } near ? [near] : Nearest.Several(name, allowed);
        return new HubError(
            ErrorCodes.BadRequest,
            $"{what}{Meant(nearest)} Allowed: {string.Join(", ", allowed)}. {NothingSent}",
            Sent.No,
            false)
        {
            Field = field,
            Allowed = allowed,
            Nearest = nearest.Count == 0 ? null : nearest,
        };
    }

    private static string Meant(IReadOnlyList<string> nearest) =>
        nearest.Count == 0 ? "." : $"; did you mean {string.Join(" or ", nearest.Select(Quote))}?";

    private static string Quote(string text)
    {
        var clean = Redaction.Clean(text);
        return clean.Length <= 60 ? $"\"{clean}\"" : $"\"{clean[..59]}…\"";
    }
}
