using System.Globalization;
using System.Text.Json;
using IntegrationHub.Cli.Commands;
using IntegrationHub.Engine;

namespace IntegrationHub.Cli.Printing;

/// <summary>The tool a manifest becomes, for its author.</summary>
internal static class ShownToolWords
{
    public static string Of(ShownTool tool)
    {
        var sheet = new Sheet()
            .Line(tool.Tool)
            .Line()
            .Row("file", tool.File)
            .Row("request", tool.Request)
            .Row("mode", tool.Mode)
            .Row("risk", tool.Risk)
            .Row("effect", tool.Effect)
            .Row("permission", tool.Permission)
            .Row("policy", tool.Policy.Select(p => $"{p.Key}: {p.Value}"))
            .Row("describe", string.Create(CultureInfo.InvariantCulture, $"{tool.DescribeBytes:N0} bytes"))
            .Line();
        if (tool.Example is { Say: var say, Request: var request })
        {
            sheet.Line($"example: {say}")
                .Row("request", $"{request.Method} {request.Url}")
                .Row("", request.Headers.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"))
                .Row("body", request.Body is { } body ? [body] : [])
                .Line();
        }

        return sheet.Line("input schema").Block(JsonSerializer.Serialize(tool.InputSchema, HubJson.Indented)).ToString();
    }
}
