using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;
using static IntegrationHub.Engine.Tests.Discovery.Describing.Wordy;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

/// <summary>What is left out first, and how it is said.</summary>
public sealed class DescriptionStepsTests
{
    [Fact]
    public void What_fits_is_told_whole_and_nothing_is_said_of_leaving_out()
    {
        var told = Describe(Tool([Group("buyer", Texts(3, 40)), .. Texts(3, 40)], Say("{}")));

        Assert.Equal((null, null, null), (told.Path, told.More, told.LeftOut));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", told.InputSchema.GetProperty("$schema").GetString());
        Assert.False(told.InputSchema.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Required_fields_come_first_and_each_half_keeps_the_manifests_order()
    {
        Field[] fields = [.. Texts(2, 40, "a"), .. Texts(2, 40, "b").Select(f => f with { Required = true }), .. Texts(1, 40, "c")];

        Assert.Equal(["b1", "b2", "a1", "a2", "c1"], Shown(Describe(Tool(fields))));
    }

    [Fact]
    public void Examples_go_first_from_the_last_but_for_the_first_accepted_and_the_first_refused()
    {
        var input = $$"""{"text_1":"{{Help(1_100)}}"}""";
        var told = Describe(Tool(Texts(3, 40), Say(input, "1"), Say(input, "2"), Say(input, "3"), Say(input, "4", "IH0401"), Say(input, "5", "IH0401"), Say(input, "6")));

        Assert.Equal(["1", "2", "3", "4"], told.Examples.Select(e => e.Say));
        Assert.Equal(["2 examples"], told.LeftOut);
        Assert.Null(told.More);
    }

    [Fact]
    public void A_group_says_what_it_holds_and_how_to_ask_for_it()
    {
        var box = Group("box", [new Field { Name = "width", Type = FieldType.Integer, Required = true }, .. Texts(14, 400)]);
        var told = Describe(Tool([new Field { Name = "boxes", Type = FieldType.List, Help = "What is packed.", MaxItems = 5, Items = box }, .. Texts(3, 40)]));

        Assert.Equal(
            """{"description":"What is packed. Holds width*, text_1, text_2, text_3, text_4, text_5, text_6, text_7, text_8, text_9, text_10, text_11, …; describe with path boxes.","type":"array","items":{"description":"The box.","type":"object"}}""",
            told.InputSchema.GetProperty("properties").GetProperty("boxes").GetRawText());
        Assert.Equal([new MoreShown("boxes", "15 fields")], told.More);
        Assert.Null(told.LeftOut);
    }

    [Fact]
    public void The_deepest_groups_go_first_and_those_of_the_first_example_last()
    {
        Field[] fields = [Group("used", Texts(6, 300)), Group("other", [Group("deep", Texts(9, 300)), .. Texts(6, 300)]), Group("last", Texts(3, 300))];
        var told = Describe(Tool(fields, Say("""{"used":{"text_1":"x"}}""")));

        Assert.Equal(["other.deep", "last"], told.More!.Select(more => more.Path));
    }

    [Fact]
    public void Example_values_of_optional_fields_go_next_from_the_last()
    {
        var example = Shop.Json($"\"{Help(200)}\"");
        var told = Describe(Tool(Texts(24, 40).Select((f, i) => f with { Example = example, Required = i == 23 })));

        var shown = told.InputSchema.GetProperty("properties").EnumerateObject().Where(f => f.Value.TryGetProperty("examples", out _)).Select(f => f.Name).ToList();
        Assert.Equal("text_24", shown[0]);
        Assert.Equal(Enumerable.Range(1, shown.Count - 1).Select(i => $"text_{i}"), shown.Skip(1));
        Assert.Equal([$"{24 - shown.Count} example values"], told.LeftOut);
    }

    [Fact]
    public void Demands_between_fields_are_put_into_words()
    {
        var names = Enumerable.Range(1, 20).Select(i => $"text_{i}").ToList();
        var tool = Tool(Texts(20, 40));
        var rules = new Relation[] { new(RelationKind.AtMostOneOf, names, null), new(RelationKind.Requires, ["text_2"], new Condition(["text_1"], [], new Dictionary<string, IReadOnlyList<System.Text.Json.JsonElement>>())) };
        var told = Describe(tool with { Manifest = tool.Manifest with { Rules = rules } });

        Assert.Equal(
            $"Demands: at most one of {string.Join(", ", names)}; text_2 if text_1 is given.",
            told.InputSchema.GetProperty("description").GetString());
        Assert.False(told.InputSchema.TryGetProperty("allOf", out _));
    }

    [Fact]
    public void A_long_enum_shows_its_first_words_and_counts_them_all()
    {
        var locale = new Field { Name = "locale", Type = FieldType.Enum, Help = "The language.", Values = [.. Enumerable.Range(1, 900).Select(i => $"word_{i}")] };
        var told = Describe(Tool([locale]));

        Assert.Equal(
            """{"description":"The language. One of 900: word_1, word_2, word_3, word_4, word_5, word_6, word_7, word_8, word_9, word_10, word_11, …","type":"string"}""",
            told.InputSchema.GetProperty("properties").GetProperty("locale").GetRawText());
        Assert.Equal([new MoreShown("locale", "900 values")], told.More);
    }

    [Fact]
    public void The_last_fields_go_to_a_next_page_that_names_them()
    {
        var told = Describe(Tool(Texts(60, 90)));

        var shown = Shown(told).ToList();
        Assert.Equal(Enumerable.Range(1, shown.Count).Select(i => $"text_{i}"), shown);
        Assert.Equal($"Partial: fields 1 to {shown.Count} of 60.", told.InputSchema.GetProperty("description").GetString());
        Assert.False(told.InputSchema.TryGetProperty("additionalProperties", out _));
        Assert.Equal($"[{shown.Count + 1}..60]", Assert.Single(told.More!).Path);
        Assert.StartsWith($"{60 - shown.Count} fields: text_{shown.Count + 1}, text_{shown.Count + 2}, ", told.More![0].Holds, StringComparison.Ordinal);
        Assert.Equal([$"{60 - shown.Count} fields on the next page"], told.LeftOut);
    }

    [Fact]
    public void Guidance_keeps_two_situations_of_each_kind_and_every_question()
    {
        var tool = Tool(Texts(40, 90));
        string[] lines = [.. Enumerable.Range(1, 4).Select(i => $"{i} {Help(90)}")];
        var told = Describe(tool with { Manifest = tool.Manifest with { WhenToUse = lines, AvoidWhen = lines[..3], AskBefore = [.. lines[..3].Select(ask => new Question(ask, null))] } });

        Assert.Equal((2, 2, 3), (told.WhenToUse.Count, told.AvoidWhen.Count, told.AskBefore.Count));
        Assert.Contains("3 lines of guidance", told.LeftOut!);
    }

    private static Example Say(string input, string say = "Make one.", string? fails = null) => new(say, Shop.Json(input), fails);
}
