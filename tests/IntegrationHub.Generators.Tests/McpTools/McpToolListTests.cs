using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.McpTools;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests.McpTools;

public sealed class McpToolListTests
{
    [Theory]
    [InlineData("acme_get_order", true, false, true)]
    [InlineData("acme_list_orders", true, false, true)]
    [InlineData("acme_create_order", false, false, false)]
    [InlineData("acme_cancel_order", false, true, true)]
    [InlineData("acme_create_payment", false, true, false)]
    public void Hints_follow_from_the_risk_and_the_method(string tool, bool readOnly, bool destructive, bool idempotent)
    {
        var hints = Entry(tool).GetProperty("annotations");

        Assert.Equal(readOnly, hints.GetProperty("readOnlyHint").GetBoolean());
        Assert.Equal(destructive, hints.GetProperty("destructiveHint").GetBoolean());
        Assert.Equal(idempotent, hints.GetProperty("idempotentHint").GetBoolean());
        Assert.True(hints.GetProperty("openWorldHint").GetBoolean());
    }

    [Fact]
    public void Every_name_is_one_that_every_client_takes() =>
        Assert.All(AcmeCatalog.Tools, tool => Assert.Matches(new Regex(@"^[a-zA-Z0-9_-]{1,64}\z"), tool.Name));

    [Fact]
    public void The_input_schema_is_the_catalogs_word_for_word_but_for_what_belongs_to_the_hub() =>
        Assert.All(AcmeCatalog.Tools, tool =>
        {
            var schema = JsonNode.Parse(Entry(tool.Name).GetProperty("inputSchema").GetRawText())!.AsObject();
            var properties = schema["properties"]!.AsObject();
            foreach (var name in Own(tool.Name)) properties.Remove(name);
            if (properties.Count == 0 && !tool.Input.Json.TryGetProperty("properties", out _)) schema.Remove("properties");

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(tool.Input.Json.GetRawText()), schema), tool.Name);
        });

    [Theory]
    [InlineData("acme_get_order", "hub_fields,hub_connection")]
    [InlineData("acme_create_payment", "hub_fields,hub_connection,hub_confirmation")]
    public void Each_takes_what_a_call_of_its_kind_needs_besides(string tool, string names) =>
        Assert.Equal(names.Split(','), Own(tool));

    [Fact]
    public void The_output_schema_has_an_object_at_its_root_and_demands_nothing() =>
        Assert.All(AcmeCatalog.Tools, tool =>
        {
            var schema = Entry(tool.Name).GetProperty("outputSchema");
            Assert.Equal("object", schema.GetProperty("type").GetString());
            Assert.False(schema.TryGetProperty("required", out _));
        });

    [Fact]
    public void A_read_says_nothing_of_confirmation() =>
        Assert.Equal("Shows one order.\nUse it when: The order's id is known.", Description("acme_get_order"));

    [Fact]
    public void A_write_says_what_to_ask_what_it_does_and_that_it_is_confirmed() => Assert.Equal(
        """
        Takes money for an order.
        Use it when: The customer wants to pay.
        Ask first: The whole sum?
        Moves money and cannot be undone: preview it, show the person what it says, and confirm before it happens.
        """,
        Description("acme_create_payment"),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void A_long_description_keeps_whole_sentences_and_the_word_on_confirmation()
    {
        var sentences = Enumerable.Range(1, 40).Select(i => $"Situation number {i} is one of very many situations.").ToList();
        var tool = AcmePayments.Create;
        var wordy = tool with { Manifest = tool.Manifest with { WhenToUse = sentences } };

        var text = McpDescription.Of(wordy);

        Assert.InRange(text.Length, 900, McpDescription.Limit);
        Assert.Contains("situations.\nAsk first: The whole sum?\n", text);
        Assert.EndsWith("\nMoves money and cannot be undone: preview it, show the person what it says, and confirm before it happens.", text);
    }

    [Theory]
    [InlineData(true, true, "Moves money: preview it")]
    [InlineData(true, false, "Moves money and cannot be undone: preview it")]
    [InlineData(false, false, "Cannot be undone: preview it")]
    [InlineData(false, true, "Changes something: preview it")]
    public void The_word_on_confirmation_says_what_the_write_does(bool movesMoney, bool reversible, string words)
    {
        var tool = AcmePayments.Create;
        var changed = new Tool(tool.Name, tool.Integration, tool.Manifest with { Effect = new Effect(movesMoney, reversible, "nobody") }, tool.Input);

        Assert.Contains(words, McpDescription.Of(changed), StringComparison.Ordinal);
    }

    private static string[] Own(string tool) =>
    [
        .. Entry(tool).GetProperty("inputSchema").GetProperty("properties").EnumerateObject()
            .Select(property => property.Name).Where(name => name.StartsWith("hub_", StringComparison.Ordinal)),
    ];

    private static string Description(string tool) => Entry(tool).GetProperty("description").GetString()!;

    private static JsonElement Entry(string tool) =>
        JsonDocument.Parse(Generated.Text(McpToolList.Path)).RootElement.GetProperty("tools").EnumerateArray()
            .Single(entry => entry.GetProperty("name").GetString() == tool);
}
