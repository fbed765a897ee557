using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Discovery.Describing;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

public sealed class DescriptionFitterTests
{
    public static TheoryData<string> Shipped => [.. TestHub.Catalog.Tools.Select(tool => tool.Name)];

    [Fact]
    public void Whatever_a_catalog_holds_no_description_is_too_long_and_no_field_is_out_of_reach() =>
        Prop.ForAll<uint>(seed => HoldsFor(RandomTool.Of(seed).Tool)).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void It_holds_for_every_tool_that_ships(string tool) => HoldsFor(TestHub.Catalog.Find(tool)!);

    [Fact]
    public void It_holds_for_three_hundred_fields_with_help_of_four_hundred_characters() => HoldsFor(Of(
        [.. Enumerable.Range(0, 300).Select(i => new Field { Name = $"field_{i}", Type = FieldType.String, Help = new('h', 400), Required = i % 3 == 0 })]));

    [Fact]
    public void It_holds_for_groups_as_deep_as_a_file_can_nest_with_names_as_long_as_they_can_be() => HoldsFor(Of([Nested(19)]));

    [Fact]
    public void It_holds_for_lists_of_lists()
    {
        var field = new Field { Name = "", Type = FieldType.Enum, Values = ["a", "b"], Help = new('漢', 400) };
        for (var i = 0; i < 35; i++) field = new Field { Name = "", Type = FieldType.List, Items = field, Help = new('漢', 400) };

        HoldsFor(Of([field with { Name = "matrix", Required = true }]));
    }

    [Fact]
    public void A_description_shows_as_much_as_there_is_room_for() =>
        Assert.InRange(SizeOf(DescribeWhole(Of([.. Wordy.Texts(200, 60)]))), 5_900, 5_999);

    [Fact]
    public void What_is_shown_of_a_schema_accepts_all_that_the_whole_accepts() => Prop.ForAll<uint>(seed =>
    {
        var (tool, input) = RandomTool.Of(seed);
        Assert.Empty(tool.Input.Compiled.Validate(input));

        Assert.Empty(CompiledSchema.Compile(DescribeWhole(tool).InputSchema).Validate(input));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    [Fact]
    public void The_same_tool_is_always_described_in_the_same_words() => Assert.Equal(
        JsonSerializer.Serialize(DescribeWhole(RandomTool.Of(7).Tool), HubJson.Options),
        JsonSerializer.Serialize(DescribeWhole(RandomTool.Of(7).Tool), HubJson.Options));

    private static void HoldsFor(Tool tool)
    {
        var walk = new Walk(tool);

        Assert.All(walk.Answers, told => Assert.InRange(SizeOf(told), 1, DescriptionFitter.Budget - 1));
        Assert.Empty(Walk.AllFields(tool).Except(walk.Fields));
        Assert.All(walk.Answers, told => CompiledSchema.Compile(told.InputSchema));
    }

    private static ToolDescription DescribeWhole(Tool tool) =>
        Expect.Value(new ToolDescriber(new ToolCatalog([tool.Integration], [tool])).Describe(tool.Name));

    private static int SizeOf(ToolDescription told) => Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(told, HubJson.Options));

    private static Field Nested(int deep) => new()
    {
        Name = new('n', 60),
        Type = deep == 1 ? FieldType.String : FieldType.Object,
        Required = true,
        Help = new('漢', 400),
        Fields = deep == 1 ? [] : [Nested(deep - 1), new Field { Name = new('o', 60), Type = FieldType.Object, Help = new('"', 400), Fields = [new Field { Name = new('p', 60), Type = FieldType.Url }] }],
    };

    private static Tool Of(IReadOnlyList<Field> fields)
    {
        var manifest = Shop.Manifest("orders", "make", "Make", "POST /v1/orders", "order") with { Fields = fields };
        return new("shop_make", Shop.Stripe, manifest, new InputSchema(manifest));
    }
}
