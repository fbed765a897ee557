using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Mcp.Skills;
using IntegrationHub.Mcp.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tool = IntegrationHub.Engine.Catalog.Tool;

namespace IntegrationHub.Mcp.Resources;

/// <summary>The catalog as resources: <c>hub://stripe/refunds</c> lists a group, <c>hub://stripe/create-refund</c> describes an endpoint.</summary>
internal sealed class ReferencePages(OfferedTools offered)
{
    private const string Scheme = "hub://";
    private const string Json = "application/json";
    private const string ServiceArgument = "integration";
    private const string PageArgument = "page";
    private const int MostValues = 100;

    public ListResourcesResult List(RequestContext<ListResourcesRequestParams> request) => Freshness.Mark(
        new ListResourcesResult { Resources = [.. offered.Current.Hub.Integrations().SelectMany(Groups), .. offered.Current.Skills.All.Select(FrontPage)] }, request.Server);

    public static ListResourceTemplatesResult Templates(RequestContext<ListResourceTemplatesRequestParams> request) => Freshness.Mark(
        new ListResourceTemplatesResult
        {
            ResourceTemplates =
            [
                new()
                {
                    UriTemplate = $"{Scheme}{{{ServiceArgument}}}/{{{PageArgument}}}",
                    Name = "reference",
                    Title = "Reference",
                    Description = "A group with its tools, or how to use one endpoint.",
                    MimeType = Json,
                },
            ],
        },
        request.Server);

    /// <summary>A page.</summary>
    /// <exception cref="McpProtocolException">There is no such page.</exception>
    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellation)
    {
        var uri = request.Params?.Uri ?? "";
        if (offered.Current.Skills.Page(uri) is { } skill) return Answer(uri, SkillFile.Markdown, skill.Text, request.Server);
        var hub = offered.Current.Hub;
        var text = uri.StartsWith(Scheme, StringComparison.Ordinal) && uri[Scheme.Length..].Split('/') is [var service, var page]
            ? await PageAsync(hub, service, page, cancellation)
            : null;
        if (text is null) throw new McpProtocolException($"There is no resource {Quoting.Quote(uri)}.", McpErrorCode.InvalidParams) { Data = { ["uri"] = Redaction.Clean(uri) } };
        return Answer(uri, Json, text, request.Server);
    }

    /// <summary>What may stand in the place of an argument, as far as it was typed.</summary>
    public CompleteResult Complete(RequestContext<CompleteRequestParams> request)
    {
        var argument = request.Params!.Argument;
        var catalog = offered.Current.Hub.Catalog;
        string? service = null;
        if (request.Params.Context?.Arguments?.TryGetValue(ServiceArgument, out var said) == true) service = said;
        string[] fitting =
        [
            .. argument.Name switch
            {
                ServiceArgument => catalog.Integrations.Select(integration => integration.Name),
                PageArgument => catalog.Tools.Where(tool => service is null || tool.Integration.Name == service).SelectMany(Names),
                _ => [],
            },
        ];
        string[] values = [.. fitting.Where(value => value.StartsWith(argument.Value, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new() { Completion = new() { Values = [.. values.Take(MostValues)], Total = values.Length, HasMore = values.Length > MostValues } };
    }

    private static string[] Names(Tool tool) => [tool.Manifest.Group, tool.Manifest.Endpoint];

    private static IEnumerable<Resource> Groups(Engine.Discovery.IntegrationSummary integration) => integration.Groups.Select(group => new Resource
    {
        Uri = $"{Scheme}{integration.Integration}/{group.Group}",
        Name = $"{integration.Integration}-{group.Group}",
        Title = group.Title,
        Description = $"{group.Tools} of the tools of {integration.Title}.",
        MimeType = Json,
    });

    /// <summary>A skill in the list, by its front page. Its other pages are found by its folder or its links, so that the list stays short.</summary>
    public static Resource FrontPage(ServedSkill skill) => new()
    {
        Uri = skill.Uri,
        Name = skill.Frontmatter["name"]!.GetValue<string>(),
        Description = skill.Frontmatter["description"]!.GetValue<string>(),
        MimeType = SkillFile.Markdown,
    };

    private static ReadResourceResult Answer(string uri, string type, string text, McpServer server) =>
        Freshness.Mark(new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = type, Text = text }] }, server);

    private static async Task<string?> PageAsync(Hub hub, string service, string page, CancellationToken cancellation)
    {
        if ((await hub.DescribeAsync(Tool.NameFor(service, page), null, cancellation)).TryGet(out var description, out _)) return JsonSerializer.Serialize(description, HubJson.Options);
        return (await hub.ListAsync(new(service, page), cancellation)).TryGet(out var tools, out _) && tools.Tools.Count > 0 ? JsonSerializer.Serialize(tools, HubJson.Options) : null;
    }
}
