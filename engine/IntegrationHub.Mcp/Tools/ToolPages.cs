using System.Buffers.Text;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tools;

/// <summary>The pages of <c>tools/list</c>, always in the same order.</summary>
internal static class ToolPages
{
    /// <summary>How many tools a page holds.</summary>
    public const int Length = 100;

    // A catalog that changes is told of; until then, and for a client that does not listen, this is how old a list may be.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>The page that is asked for.</summary>
    /// <exception cref="McpProtocolException">No page has given that cursor.</exception>
    public static ListToolsResult Of(Offer offer, RequestContext<ListToolsRequestParams> request)
    {
        var from = 0;
        if (request.Params?.Cursor is { } cursor)
        {
            var after = Read(cursor) ?? throw new McpProtocolException("The cursor is none that a list of tools has given.", McpErrorCode.InvalidParams);

            // It holds the last name shown: a tool that comes or goes between two pages shifts nothing.
            from = offer.Tools.TakeWhile(tool => tool.Endpoint is null || string.CompareOrdinal(tool.Shown.Name, after) <= 0).Count();
        }

        var page = offer.Tools.Skip(from).Take(Length).Select(tool => tool.Shown).ToList();
        var result = new ListToolsResult { Tools = page, NextCursor = from + page.Count < offer.Tools.Count ? After(page[^1].Name) : null };
        if (ProtocolVersions.IsStateless(request.Server.NegotiatedProtocolVersion)) (result.TimeToLive, result.CacheScope) = (Fresh, CacheScope.Private);
        return result;
    }

    private static string After(string name) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name));

    private static string? Read(string cursor) => cursor.Length is > 0 and < 200 && Base64Url.IsValid(cursor)
        ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor))
        : null;
}
