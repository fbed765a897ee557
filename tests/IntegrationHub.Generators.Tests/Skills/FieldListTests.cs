using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Tests.Acme;
using static IntegrationHub.Generators.Tests.Acme.AcmeTool;

namespace IntegrationHub.Generators.Tests.Skills;

public sealed class FieldListTests
{
    private static readonly Field Text = new() { Name = "note", Type = FieldType.String, Help = "A note." };

    [Fact]
    public void A_field_inside_another_follows_it_one_step_in()
    {
        var lines = FieldLists.Of(AcmeOrders.Create).Lines;

        Assert.Equal(
            ["lines[]", "  price", "  price_data", "    amount", "    currency", "  quantity", "status", "deliver_at", "metadata"],
            lines.Select(line => line.Indent + line.Name));
        Assert.Equal(["lines[]", "amount", "currency", "quantity"], lines.Where(line => line.Required).Select(line => line.Name));
    }

    [Fact]
    public void A_required_field_with_a_safe_default_may_be_left_out()
    {
        var tool = With(Text with { Required = true });

        Assert.True(Assert.Single(FieldLists.Of(tool).Lines).Required);
        Assert.False(Assert.Single(FieldLists.Of(tool with
        {
            Manifest = tool.Manifest with { SafeDefaults = new Dictionary<string, System.Text.Json.JsonElement> { ["note"] = Json("\"-\"") } },
        }).Lines).Required);
    }

    [Fact]
    public void A_large_object_of_a_long_input_gets_a_heading_that_its_line_links_to()
    {
        var large = new Field { Name = "Large", Type = FieldType.Object, Help = "Much.", Fields = [.. Many("inner", 6)] };

        var list = FieldLists.Of(With([large, .. Many("other", 40)]));

        Assert.Equal(41, list.Lines.Count);
        Assert.Equal("acme_get_order-large", list.Lines[0].Anchor);
        var part = Assert.Single(list.Parts);
        Assert.Equal("acme_get_order Large", part.Heading);
        Assert.Equal(6, part.Fields.Count);
    }

    [Fact]
    public void A_large_object_of_a_short_input_stays_in_the_list()
    {
        var large = new Field { Name = "large", Type = FieldType.Object, Help = "Much.", Fields = [.. Many("inner", 6)] };

        var list = FieldLists.Of(With(large));

        Assert.Equal(7, list.Lines.Count);
        Assert.Empty(list.Parts);
        Assert.All(list.Lines, line => Assert.Empty(line.Anchor));
    }

    [Fact]
    public void A_field_says_that_null_empties_it() => Assert.Equal(
        "A note. `null` empties it. Example: `x`.",
        Line(Text with { Clearable = true, Example = Json("\"x\"") }).Description);

    [Fact]
    public void A_map_says_that_null_removes_a_key() => Assert.Equal(
        "A note. `null` empties it, and a key with `null` is removed.",
        Line(Text with { Type = FieldType.Map, Clearable = true }).Description);

    [Fact]
    public void A_field_says_first_that_it_should_not_be_used_any_more() => Assert.Equal(
        "**Deprecated:** Use memo. A note.", Line(Text with { Deprecated = "Use memo." }).Description);

    [Fact]
    public void Words_stand_beside_the_type() => Assert.Equal(
        "timestamp, `now` or `never`", Line(Text with { Type = FieldType.Timestamp, Words = ["now", "never"] }).Type);

    [Fact]
    public void An_amount_that_is_charged_leads_to_the_least_charges() => Assert.Equal(
        "A note. At least the [least charge](limits.md#least-charges) of its currency.",
        Line(Text with { Type = FieldType.Money, Charged = true }).Description);

    [Theory]
    [InlineData(1, null, "A note. At least 1 item.")]
    [InlineData(1, 3, "A note. 1 to 3 items.")]
    [InlineData(null, 1, "A note. At most 1 item.")]
    public void A_range_counts_in_singular_and_plural(int? least, int? most, string text) => Assert.Equal(
        text, Line(Text with { Type = FieldType.List, MinItems = least, MaxItems = most }).Description);

    private static FieldLine Line(Field field) => Assert.Single(FieldLists.Of(With(field)).Lines);

    private static IEnumerable<Field> Many(string name, int count) =>
        Enumerable.Range(1, count).Select(i => Text with { Name = $"{name}_{i}" });

    private static Tool With(params Field[] fields) =>
        AcmeOrders.Get with { Manifest = AcmeOrders.Get.Manifest with { Fields = fields } };
}
