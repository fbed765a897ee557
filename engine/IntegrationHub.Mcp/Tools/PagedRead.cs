using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Mcp.Answers;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tool = IntegrationHub.Engine.Catalog.Tool;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Reads a list page after page, up to a stated number of entries, and tells how far it is.</summary>
/// <param name="hub">The hub.</param>
/// <param name="tool">The tool that lists.</param>
/// <param name="request">The call, for whom progress is told.</param>
internal sealed class PagedRead(Hub hub, Tool tool, RequestContext<CallToolRequestParams> request)
{
    private const string Limit = "limit";
    private const string Backwards = "ending_before";
    private const int LongestPage = 100;

    /// <summary>Whether a call asks for several pages of a list that goes on.</summary>
    public static bool IsWanted(CallAsked asked, Tool tool) =>
        asked.MaxItems is not null && asked.Input.ValueKind == JsonValueKind.Object && Pages.GoOn(tool) && !asked.Input.TryGetProperty(Backwards, out _);

    /// <summary>Reads.</summary>
    /// <param name="asked">What is asked for, with how many entries.</param>
    /// <param name="cancellation">Stops before the next page is asked for.</param>
    /// <returns>The pages as one list; the error of the first page that failed.</returns>
    public async Task<HubResult<CallResult>> ReadAsync(CallAsked asked, CancellationToken cancellation)
    {
        var most = asked.MaxItems!.Value;
        var input = JsonNode.Parse(asked.Input.GetRawText())!.AsObject();
        var items = new List<JsonElement>();
        while (true)
        {
            input[Limit] = Math.Min(LongestPage, most - items.Count);
            var page = await hub.CallAsync(asked.Tool, JsonSerializer.SerializeToElement(input), null, asked.Connection, cancellation);
            if (!page.TryGet(out var read, out var error)) return error;
            if (Pages.Entries(read.Result) is not { } entries) return read;
            items.AddRange(entries);
            await TellAsync(items.Count, most, cancellation);
            if (items.Count >= most || entries.Count == 0 || Pages.Next(tool, read.Result) is not { } next) return read with { Result = Pages.Joined(read.Result, items) };
            cancellation.ThrowIfCancellationRequested();
            input[next.Field] = next.Value;
        }
    }

    private Task TellAsync(int read, int most, CancellationToken cancellation) => request.Params?.ProgressToken is { } token
        ? request.Server.NotifyProgressAsync(token, new() { Progress = read, Total = most, Message = $"{read} of at most {most} read" }, cancellationToken: cancellation)
        : Task.CompletedTask;
}
