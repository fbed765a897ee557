using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.OpenApi;

/// <summary>The two operations of a tool: what it would do, and doing it.</summary>
internal static class ToolOperation
{
    private const string TokenInExamples = "the token of the preview";

    public static JsonObject Preview(Tool tool)
    {
        var what = tool.Manifest.Mode == EndpointMode.Write
            ? "Says what the call would do, changes nothing, and gives the token that confirms it."
            : "Shows the request the call would make. A read needs no preview.";
        return Operation(tool, "preview", $"Preview: {tool.Manifest.Title}", what, confirmable: false);
    }

    public static JsonObject Call(Tool tool)
    {
        var what = OperationText.Of(tool);
        return Operation(tool, "call", tool.Manifest.Title, what, confirmable: tool.Manifest.Mode == EndpointMode.Write);
    }

    private static JsonObject Operation(Tool tool, string verb, string summary, string description, bool confirmable) => new()
    {
        ["operationId"] = $"{verb}_{tool.Name}",
        ["tags"] = new JsonArray(OpenApiDocument.TagOf(tool)),
        ["summary"] = summary,
        ["description"] = description,
        ["externalDocs"] = new JsonObject { ["url"] = tool.Manifest.Docs },
        ["x-mode"] = ToolWords.ModeOf(tool),
        ["x-risk"] = ToolWords.RiskOf(tool),
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject { ["application/json"] = Body(tool, confirmable) },
        },
        ["responses"] = OperationResponses.Of(tool, isCall: verb == "call"),
    };

    private static JsonObject Body(Tool tool, bool confirmable)
    {
        var members = new JsonObject { ["input"] = Reference(InputComponents.ReferenceTo(tool)) };
        if (confirmable) members["confirmation"] = Reference("#/components/schemas/Confirmation");
        members["connection"] = Reference("#/components/schemas/ConnectionName");
        var body = new JsonObject
        {
            ["schema"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("input"),
                ["properties"] = members,
                ["additionalProperties"] = false,
            },
        };
        if (Examples(tool, confirmable) is { Count: > 0 } examples) body["examples"] = examples;
        return body;
    }

    private static JsonObject Examples(Tool tool, bool confirmable)
    {
        var examples = new JsonObject();
        foreach (var example in tool.Manifest.Examples.Where(example => example.Fails is null))
        {
            var value = new JsonObject { ["input"] = CanonicalInput.Of(example, tool.Manifest) };
            if (confirmable) value["confirmation"] = TokenInExamples;
            examples[$"example_{examples.Count + 1}"] = new JsonObject { ["summary"] = example.Say, ["value"] = value };
        }

        return examples;
    }

    private static JsonObject Reference(string to) => new() { ["$ref"] = to };
}
