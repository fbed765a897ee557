using ModelContextProtocol.Protocol;
using static IntegrationHub.Mcp.Tests.Conformance.FixtureContent;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>The tools that answer with every kind of content.</summary>
internal static class ContentFixtures
{
    private const string Newest =
        """
        {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
        "$defs":{"address":{"$anchor":"addressDef","type":"object","properties":{"street":{"type":"string"},"city":{"type":"string"}}}},
        "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},"contactMethod":{"type":"string","enum":["phone","email"]},"phone":{"type":"string"},"email":{"type":"string"}},
        "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],
        "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},"then":{"required":["phone"]},"else":{"required":["email"]},
        "additionalProperties":false}
        """;

    public static IEnumerable<FixtureTool> All =>
    [
        FixtureTool.Saying("test_simple_text", Text("This is a simple text response for testing.")),
        FixtureTool.Saying("test_image_content", Image()),
        FixtureTool.Saying("test_audio_content", Audio()),
        FixtureTool.Saying("test_embedded_resource", Resource("test://embedded-resource", "This is an embedded resource content.")),
        FixtureTool.Saying(
            "test_multiple_content_types",
            Text("Multiple content types test:"),
            Image(),
            Resource("test://mixed-content-resource", """{"test":"data","value":123}""", "application/json")),
        new("test_error_handling", (_, _) => Task.FromResult(new CallToolResult
        {
            IsError = true,
            Content = [Text("This tool intentionally returns an error for testing")],
        })),
        new("json_schema_2020_12_tool", (_, _) => Task.FromResult(new CallToolResult { Content = [Text("Done.")] }), Newest),
        FixtureTool.Saying("test_reconnection", Text("Reconnection test completed successfully")),
        FixtureTool.Saying("test_streaming_elicitation", Text("Only this.")),
    ];
}
