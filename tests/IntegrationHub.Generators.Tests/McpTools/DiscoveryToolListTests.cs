using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IntegrationHub.Engine;
using IntegrationHub.Generators.McpTools;
using IntegrationHub.Generators.OpenApi;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Generators.Tests.McpTools;

public sealed class DiscoveryToolListTests
{
    private static readonly Dictionary<string, JsonElement> Tools = JsonSerializer.SerializeToElement(DiscoveryToolList.Result())
        .GetProperty("tools").EnumerateArray().ToDictionary(tool => tool.GetProperty("name").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Tools.Keys];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_servers_read_is_what_is_written(bool isReadOnly) =>
        Assert.Equal(DiscoveryToolList.Result(isReadOnly).ToJsonString(), DiscoveryToolList.Quick(isReadOnly).ToJsonString());

    [Fact]
    public void There_are_six_tools_in_the_order_in_which_they_are_used() => Assert.Equal(
        ["list_integrations", "list_tools", "search_tools", "describe_tool", "preview_tool", "call_tool"], Tools.Keys);

    [Fact]
    public void The_whole_list_takes_4000_bytes_at_most()
    {
        var answer = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1_000_000, ["result"] = DiscoveryToolList.Result() };

        Assert.InRange(Encoding.UTF8.GetByteCount(answer.ToJsonString(HubJson.Options)), 1, DiscoveryToolList.Budget);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_a_name_that_every_client_takes_and_a_closed_input_schema(string name)
    {
        var tool = Tools[name];

        Assert.Matches(new Regex(@"^[a-z_]{1,64}\z"), name);
        Assert.NotEmpty(tool.GetProperty("title").GetString()!);
        Assert.InRange(tool.GetProperty("description").GetString()!.Length, 40, 1_000);
        var schema = tool.GetProperty("inputSchema");
        Assert.Equal("object", schema.GetProperty("type").GetString());
        Assert.Single(CompiledSchema.Compile(schema).Validate(JsonSerializer.SerializeToElement(Arguments(schema, "surplus"))));
        Assert.Empty(CompiledSchema.Compile(schema).Validate(JsonSerializer.SerializeToElement(Arguments(schema))));
    }

    [Theory]
    [InlineData("list_integrations", true, false)]
    [InlineData("list_tools", true, false)]
    [InlineData("search_tools", true, false)]
    [InlineData("describe_tool", true, false)]
    [InlineData("preview_tool", true, true)]
    [InlineData("call_tool", false, true)]
    public void Only_a_call_changes_something_and_only_previews_and_calls_reach_the_service(string name, bool readOnly, bool openWorld)
    {
        var hints = Tools[name].GetProperty("annotations");

        Assert.Equal(readOnly, hints.GetProperty("readOnlyHint").GetBoolean());
        Assert.Equal(openWorld, hints.GetProperty("openWorldHint").GetBoolean());
    }

    [Fact]
    public void A_call_may_destroy_and_the_same_call_again_changes_nothing_more()
    {
        var hints = Tools["call_tool"].GetProperty("annotations");

        Assert.True(hints.GetProperty("destructiveHint").GetBoolean());
        Assert.True(hints.GetProperty("idempotentHint").GetBoolean());
    }

    [Theory]
    [InlineData("list_integrations", "/v1/integrations")]
    [InlineData("list_tools", "/v1/tools")]
    [InlineData("describe_tool", "/v1/tools/{tool}")]
    public void What_they_take_is_what_the_http_api_takes(string name, string path)
    {
        var document = JsonNode.Parse(Generated.Text(OpenApiFiles.JsonPath))!;
        var parameters = document["paths"]![path]!["get"]!["parameters"]?.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()) ?? [];

        Assert.Equal(parameters.Order(StringComparer.Ordinal), Takes(name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_preview_takes_the_tool_and_its_input_and_a_call_the_agreement_besides()
    {
        Assert.Equal(["tool", "input", "connection"], Takes("preview_tool"));
        Assert.Equal(["tool", "input", "confirmation", "connection", "fields", "max_items"], Takes("call_tool"));
    }

    [Fact]
    public void Where_only_reads_are_offered_nothing_takes_a_confirmation_and_nothing_changes_anything()
    {
        var tools = JsonSerializer.SerializeToElement(DiscoveryToolList.Result(isReadOnly: true)).GetProperty("tools").EnumerateArray().ToList();

        Assert.Equal(6, tools.Count);
        Assert.All(tools, tool => Assert.True(tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean()));
        Assert.All(tools, tool => Assert.DoesNotContain("confirm", tool.GetRawText(), StringComparison.Ordinal));
        Assert.All(tools, tool => Assert.False(tool.TryGetProperty("whenReadOnly", out _)));
    }

    [Theory]
    [InlineData("search_tools", "Start here")]
    [InlineData("describe_tool", "more lists the paths of the rest, to be passed as path")]
    [InlineData("preview_tool", "show the person says word for word")]
    [InlineData("preview_tool", "a person in charge has to approve the proposal first, not you")]
    [InlineData("call_tool", "confirmation, the token of a preview that the person agreed to")]
    [InlineData("call_tool", "Every error says in sent whether anything was sent (no, yes, unknown)")]
    [InlineData("call_tool", "After unknown, call again with the same confirmation")]
    public void A_model_is_told_how_to_use_them_safely(string name, string words) =>
        Assert.Contains(words, Tools[name].GetProperty("description").GetString(), StringComparison.Ordinal);

    private static IEnumerable<string> Takes(string name) =>
        Tools[name].GetProperty("inputSchema").GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static JsonObject Arguments(JsonElement schema, params string[] others)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        return new(required.Concat(others).Select(name => KeyValuePair.Create<string, JsonNode?>(name, name == "input" ? new JsonObject() : "x")));
    }
}
