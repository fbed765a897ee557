using System.Text.Json.Nodes;
using IntegrationHub.Generators.OpenApi;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests.OpenApi;

public sealed class OpenApiDocumentTests
{
    private static readonly JsonNode Document = JsonNode.Parse(Generated.Text(OpenApiFiles.JsonPath))!;

    [Fact]
    public void The_yaml_holds_the_same_document_as_the_json() =>
        Assert.True(JsonNode.DeepEquals(Document, YamlText.Read(Generated.Text(OpenApiFiles.YamlPath))));

    [Fact]
    public void Every_tool_has_a_preview_and_a_call_that_take_its_own_input() =>
        Assert.All(AcmeCatalog.Tools, tool =>
        {
            foreach (var verb in new[] { "preview", "call" })
            {
                var operation = Document["paths"]![$"/v1/tools/{tool.Name}/{verb}"]!["post"]!;
                var body = operation["requestBody"]!["content"]!["application/json"]!["schema"]!;
                Assert.Equal($"{verb}_{tool.Name}", operation["operationId"]!.GetValue<string>());
                Assert.Equal($"#/components/schemas/{tool.Name}_input", body["properties"]!["input"]!["$ref"]!.GetValue<string>());
            }
        });

    [Fact]
    public void A_schema_without_definitions_is_the_catalogs_word_for_word() =>
        Assert.All(AcmeCatalog.Tools.Where(tool => tool.Name != "acme_create_order"), tool =>
        {
            var expected = JsonObject.Create(tool.Input.Json)!;
            expected.Remove("$schema");
            Assert.Equal(expected.ToJsonString(), Component($"{tool.Name}_input").ToJsonString());
        });

    [Fact]
    public void Definitions_become_components_and_references_follow_them()
    {
        var expected = JsonNode.Parse(AcmeOrders.Create.Input.Json.GetRawText())!;
        var line = expected["$defs"]!["line"]!;

        Assert.Equal(line.ToJsonString(), Component("acme_create_order_input.line").ToJsonString());
        Assert.Equal(
            "#/components/schemas/acme_create_order_input.line",
            Component("acme_create_order_input")["properties"]!["lines"]!["items"]!["$ref"]!.GetValue<string>());
        Assert.Null(Component("acme_create_order_input")["$defs"]);
    }

    [Fact]
    public void A_field_or_a_value_that_is_only_called_like_a_keyword_is_left_alone()
    {
        const string Schema = """
            {"type":"object","properties":{"$ref":{"type":"string"},"enum":{"const":{"$ref":"#/$defs/x"}},"self":{"$ref":"#"}}}
            """;
        var tool = AcmeTool.Make(AcmeOrders.Get.Manifest, Schema);
        var schemas = new JsonObject();

        InputComponents.Add(schemas, tool);

        Assert.Equal(
            """{"type":"object","properties":{"$ref":{"type":"string"},"enum":{"const":{"$ref":"#/$defs/x"}},"self":{"$ref":"#/components/schemas/acme_get_order_input"}}}""",
            schemas["acme_get_order_input"]!.ToJsonString());
    }

    [Fact]
    public void No_two_operations_have_the_same_id()
    {
        var ids = Operations().Select(operation => operation["operationId"]!.GetValue<string>()).ToList();

        Assert.Equal(18 + (2 * AcmeCatalog.Tools.Count), ids.Count);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Only_the_call_of_a_write_takes_a_confirmation()
    {
        Assert.NotNull(Members("acme_create_order", "call")["confirmation"]);
        Assert.Null(Members("acme_create_order", "preview")["confirmation"]);
        Assert.Null(Members("acme_get_order", "call")["confirmation"]);
    }

    [Fact]
    public void Only_accepted_examples_are_shown()
    {
        var examples = Content("acme_create_payment", "call")["examples"]!.AsObject();

        var example = Assert.Single(examples).Value!;
        Assert.Equal("They pay $25.", example["summary"]!.GetValue<string>());
        Assert.Equal(2500, example["value"]!["input"]!["amount"]!.GetValue<int>());
    }

    [Fact]
    public void A_group_without_tools_has_no_tag() =>
        Assert.Equal(
            ["discovery", "hub", "mcp", "acme-payments", "acme-orders"],
            Document["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()));

    [Fact]
    public void Every_reference_leads_somewhere() =>
        Assert.All(References(Document), reference =>
            Assert.NotNull(reference[2..].Split('/').Aggregate((JsonNode?)Document, (node, part) => node?[part])));

    private static JsonNode Component(string name) => Document["components"]!["schemas"]![name]!;

    private static JsonNode Content(string tool, string verb) =>
        Document["paths"]![$"/v1/tools/{tool}/{verb}"]!["post"]!["requestBody"]!["content"]!["application/json"]!;

    private static JsonNode Members(string tool, string verb) => Content(tool, verb)["schema"]!["properties"]!;

    private static IEnumerable<JsonNode> Operations() =>
        Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map when map["$ref"] is JsonValue reference => [reference.GetValue<string>()],
        JsonObject map => map.SelectMany(pair => References(pair.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
