using System.Text;
using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Tests.Fakes;
using static IntegrationHub.Engine.Tests.Discovery.Describing.Wordy;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

public sealed class FieldPathFinderTests
{
    private static readonly Tool Order = Tool(
        [
            new Field { Name = "customer", Type = FieldType.Id, Aliases = ["customer_id"], Help = "Who buys." },
            new Field { Name = "line_items", Type = FieldType.List, Help = "What is bought.", Items = new Field { Name = "", Type = FieldType.Object, Fields = Entry } },
            new Field { Name = "locale", Type = FieldType.Enum, Help = "The language.", Values = [.. Enumerable.Range(1, 42).Select(i => $"l{i}")] },
            .. Texts(60, 90, "note_"),
        ],
        new Example("Nothing.", Shop.Json("{}"), null),
        new Example("A shirt.", Shop.Json("""{"line_items":[{"price_data":{"currency":"usd"}}]}"""), null),
        new Example("Another shirt.", Shop.Json("""{"line_items":[{"price_data":{"currency":"eur"}}]}"""), null)) is var tool
            ? tool with { Manifest = tool.Manifest with { WhenToUse = ["Always."], Rules = [new(RelationKind.ExactlyOneOf, ["customer", "note_1"], null), new(RelationKind.AnyOf, ["note_8", "note_9"], null)] } }
            : tool;

    private static readonly ToolDescriber Describer = new(new([Shop.Stripe], [Order]));

    private static List<Field> Entry =>
    [
        new() { Name = "price", Type = FieldType.Id, Help = "A price that exists." },
        Group("price_data", [.. Texts(2, 40), new() { Name = "currency", Type = FieldType.Currency, Required = true, Help = "Of which money." }]),
        new() { Name = "quantity", Type = FieldType.Integer, Help = "How many." },
    ];

    [Fact]
    public void A_path_describes_one_group_whole_and_leaves_the_guidance_to_the_tool()
    {
        var told = Describe(Order, "line_items.price_data");

        Assert.Equal("line_items.price_data", told.Path);
        Assert.Equal(["currency", "text_1", "text_2"], Shown(told));
        Assert.Equal("The price_data.", told.InputSchema.GetProperty("description").GetString());
        Assert.Equal(("POST /v1/orders", 0, 0), (told.Request, told.WhenToUse.Count, told.Followups.Count));
        Assert.Equal(["A shirt."], told.Examples.Select(e => e.Say));
        Assert.Equal((null, null), (told.More, told.LeftOut));
    }

    [Theory]
    [InlineData("line_items[0].price_data", "line_items.price_data")]
    [InlineData("line_items[].price_data.currency", "line_items.price_data.currency")]
    [InlineData("customer_id", "customer")]
    public void A_path_as_errors_write_it_and_an_alias_find_the_same(string asked, string path) => Assert.Equal(path, Describe(Order, asked).Path);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void An_empty_path_is_the_tool(string? path)
    {
        var told = Describe(Order, path);

        Assert.Null(told.Path);
        Assert.Equal(["Always."], told.WhenToUse);
    }

    [Fact]
    public void A_plain_field_is_described_with_its_whole_help_and_all_its_words()
    {
        var told = Describe(Order, "locale");

        Assert.Equal(42, told.InputSchema.GetProperty("enum").GetArrayLength());
        Assert.Equal("The language.", told.InputSchema.GetProperty("description").GetString());
        Assert.Null(told.More);
    }

    [Fact]
    public void A_page_shows_the_fields_it_names_and_the_demands_on_them()
    {
        var told = Describe(Order, "[4..6]");

        Assert.Equal("[4..6]", told.Path);
        Assert.Equal(["note_1", "note_2", "note_3"], Shown(told));
        Assert.Equal(
            "Partial: fields 4 to 6 of 63. Demands: exactly one of customer, note_1.",
            told.InputSchema.GetProperty("description").GetString());
    }

    [Fact]
    public void An_enum_too_long_for_one_answer_is_paged()
    {
        var values = Enumerable.Range(1, 900).Select(i => $"word_{i}").ToList();
        var tool = Tool([new Field { Name = "locale", Type = FieldType.List, Help = "Some.", Items = new Field { Name = "", Type = FieldType.Enum, Values = values } }]);
        List<string> seen = [];
        for (string? path = "locale"; path is not null;)
        {
            var told = Describe(tool, path);
            Assert.True(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(told, HubJson.Options)) < 6_000);
            var items = told.InputSchema.GetProperty("items");
            var page = items.GetProperty("examples").EnumerateArray().Select(value => value.GetString()!).ToList();
            Assert.Equal($"Values {seen.Count + 1} to {seen.Count + page.Count} of 900 are its examples.", items.GetProperty("description").GetString());
            seen.AddRange(page);
            path = told.More?.Single().Path;
        }

        Assert.Equal(values, seen);
    }

    [Fact]
    public void An_unknown_field_is_refused_with_the_nearest_and_those_beside_it()
    {
        var error = Expect.Error(Describer.Describe("shop_make", "line_items.prise"), ErrorCodes.BadRequest);

        Assert.Equal(
            "shop_make has no field \"line_items.prise\"; did you mean \"line_items.price\"? "
            + "Allowed: line_items.price, line_items.price_data, line_items.quantity. Nothing was sent.",
            error.Message);
        Assert.Equal(("path", Sent.No, false), (error.Field, error.Sent, error.Retryable));
        Assert.Equal(["line_items.price"], error.Nearest);
        Assert.Equal(["line_items.price", "line_items.price_data", "line_items.quantity"], error.Allowed);
        Assert.Equal("Describe the tool without a path to see what it takes.", error.Hint);
    }

    [Fact]
    public void A_name_from_further_inside_is_found_where_it_is() =>
        Assert.Equal("line_items.price_data", Expect.Error(Describer.Describe("shop_make", "price_data")).Nearest![0]);

    [Fact]
    public void Below_a_plain_field_there_is_nothing_and_its_neighbours_are_named() => Assert.Equal(
        "shop_make has no field \"line_items.price.name\"; did you mean \"line_items.price\"? "
        + "Allowed: line_items.price, line_items.price_data, line_items.quantity. Nothing was sent.",
        Expect.Error(Describer.Describe("shop_make", "line_items.price.name")).Message);

    [Fact]
    public void A_tool_without_fields_says_so() => Assert.Equal(
        "shop_make has no field \"x\". It takes no fields. Nothing was sent.",
        Expect.Error(new ToolDescriber(new([Shop.Stripe], [Tool([])])).Describe("shop_make", "x")).Message);

    [Fact]
    public void A_refusal_is_as_short_as_a_description()
    {
        var error = Expect.Error(new ToolDescriber(new([Shop.Stripe], [Tool(Texts(300, 40, new string('t', 50)))])).Describe("shop_make", new string('x', 9_000)));

        Assert.True(JsonSerializer.SerializeToUtf8Bytes(error, HubJson.Options).Length < 6_000);
        Assert.EndsWith(" and 279 more. Nothing was sent.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[0..3]", "path is \"[0..3]\", but shop_make holds 63 fields; ask for some within [1..63]. Nothing was sent.")]
    [InlineData("[3..64]", "path is \"[3..64]\", but shop_make holds 63 fields; ask for some within [1..63]. Nothing was sent.")]
    [InlineData("[3..2]", "path is \"[3..2]\", but shop_make holds 63 fields; ask for some within [1..63]. Nothing was sent.")]
    [InlineData("[1..99999999999]", "path is \"[1..99999999999]\", but shop_make holds 63 fields; ask for some within [1..63]. Nothing was sent.")]
    [InlineData("line_items[1..4]", "path is \"line_items[1..4]\", but line_items of shop_make holds 3 fields; ask for some within [1..3]. Nothing was sent.")]
    [InlineData("locale[1..43]", "path is \"locale[1..43]\", but locale of shop_make holds 42 values; ask for some within [1..42]. Nothing was sent.")]
    [InlineData("note_1[1..4]", "path is \"note_1[1..4]\", but note_1 of shop_make holds nothing to page through; leave the brackets out. Nothing was sent.")]
    public void A_page_that_does_not_exist_is_refused_with_those_that_do(string path, string message) =>
        Assert.Equal(message, Expect.Error(Describer.Describe("shop_make", path), ErrorCodes.BadRequest).Message);
}
