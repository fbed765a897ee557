using System.Text.Json.Nodes;
using IntegrationHub.Engine.Diagnostics;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Skills;

/// <summary>The methods of the skills extension: a list of the skills, one of them, and what a folder of one holds. Pages are read as resources.</summary>
/// <param name="current">The skills of the catalog in use.</param>
/// <remarks>Source: SEP-2640, as the pinned conformance suite and the official TypeScript client have it (read 2026-11-29).</remarks>
internal sealed class SkillMethods(Func<ServedSkills> current)
{
    /// <summary>The name of the extension among a server's capabilities.</summary>
    public const string Extension = "io.modelcontextprotocol/skills";

    private const string ListMethod = "skills/list";
    private const string GetMethod = "skills/get";
    private const string FolderMethod = "resources/directory/read";
    private const string FolderType = "inode/directory";

    /// <summary>What a server says of the extension.</summary>
    public static JsonObject Capability => new() { ["directoryRead"] = true };

    /// <summary>The methods.</summary>
    public IList<McpServerRequestHandler> Handlers =>
    [
        new() { Method = ListMethod, Handler = (request, _) => Answer(request, List(request)) },
        new() { Method = GetMethod, Handler = (request, _) => Answer(request, Get(request)) },
        new() { Method = FolderMethod, Handler = (request, _) => Answer(request, Folder(request)) },
    ];

    private JsonObject List(JsonRpcRequest request)
    {
        OnlyPage(request);
        return new() { ["skills"] = new JsonArray([.. current().All.Select(skill => skill.Entry())]) };
    }

    private JsonObject Get(JsonRpcRequest request)
    {
        var uri = Uri(request);
        var skill = current().Find(uri) ?? throw NotThere($"There is no skill {Quoting.Quote(uri)}. {ListMethod} names those there are.", uri);
        return new() { ["skill"] = skill.Entry() };
    }

    private JsonObject Folder(JsonRpcRequest request)
    {
        OnlyPage(request);
        var uri = Uri(request);
        var children = current().Folder(uri) ?? throw NotThere($"There is no folder {Quoting.Quote(uri)}. A skill's folder is its address without its last name.", uri);
        return new() { ["resources"] = new JsonArray([.. children.Select(child => Shown(child.Uri, child.Page))]) };
    }

    private static JsonObject Shown(string uri, SkillFile? page)
    {
        var shown = new JsonObject { ["uri"] = uri, ["name"] = uri[(uri.LastIndexOf('/') + 1)..], ["mimeType"] = page is null ? FolderType : SkillFile.Markdown };
        if (page is not null) shown["size"] = page.Size;
        return shown;
    }

    private static string Uri(JsonRpcRequest request) => (request.Params as JsonObject)?["uri"] is JsonValue value && value.TryGetValue(out string? uri)
        ? uri
        : throw new McpProtocolException($"{request.Method} needs \"uri\".", McpErrorCode.InvalidParams);

    // All there is fits on one page, so that no cursor was ever given.
    private static void OnlyPage(JsonRpcRequest request)
    {
        if ((request.Params as JsonObject)?["cursor"] is not null) throw new McpProtocolException("The cursor is none that this server has given.", McpErrorCode.InvalidParams);
    }

    private static McpProtocolException NotThere(string sentence, string uri) => new(sentence, McpErrorCode.InvalidParams) { Data = { ["uri"] = Redaction.Clean(uri) } };

    private static ValueTask<JsonNode?> Answer(JsonRpcRequest request, JsonObject result)
    {
        Freshness.Mark(result, request);
        return ValueTask.FromResult<JsonNode?>(result);
    }
}
