using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Writes a description by a plan.</summary>
internal static class DescriptionWriter
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The description that shows what the plan shows, and says what it does not.</summary>
    public static ToolDescription Write(DescriptionSubject about, DescriptionPlan plan)
    {
        var leftOut = new LeftOutTally();
        var (tool, manifest) = (about.Tool, about.Tool.Manifest);
        var mode = Names.Of(manifest.Mode);
        var schema = new ShownSchema(about, plan, leftOut).Write();
        if (about.IsTool && !plan.WithoutLimits) schema.Insert(0, "$schema", Dialect);
        var examples = Examples(about, plan, leftOut);
        var described = new ToolDescription
        {
            Tool = tool.Name,
            Path = about.IsTool ? null : about.Path,
            Unavailable = about.Unavailable,
            Title = Text(manifest.Title),
            Group = Text(manifest.Group),
            Mode = mode,
            Risk = Names.Of(tool.Risk),
            Summary = Text(manifest.Summary),
            WhenToUse = Guidance(manifest.WhenToUse, plan.Situations),
            AvoidWhen = Guidance(manifest.AvoidWhen, plan.Situations),
            AskBefore = Guidance([.. manifest.AskBefore.Select(ConditionWords.Of)]),
            SafeDefaults = SafeDefaults(),
            InputSchema = JsonSerializer.SerializeToElement(schema, HubJson.Options),
            Examples = examples,
            Returns = Text(manifest.Returns),
            Request = Text($"{manifest.Request.Method} {manifest.Request.Path}"),
            Permission = Text($"{manifest.Permission} {mode}"),
            Followups = Guidance(manifest.Followups),
            Docs = Text(manifest.Docs),
        };
        return described with { More = leftOut.More.Count > 0 ? leftOut.More : null, LeftOut = leftOut.Sentences() };

        string Text(string text)
        {
            var clipped = TextClip.Clip(text, plan.LongestText);
            if (clipped.Length != text.Length) leftOut.Add("cut text");
            return clipped;
        }

        IReadOnlyList<string> Guidance(IReadOnlyList<string> list, int longest = int.MaxValue)
        {
            if (!about.IsTool) return [];
            longest = Math.Min(longest, plan.LongestList);
            leftOut.Add("line", "of guidance", list.Count - longest);
            return [.. list.Take(longest).Select(Text)];
        }

        JsonObject SafeDefaults()
        {
            if (!about.IsTool) return [];
            var shown = manifest.SafeDefaults.Where(field => !plan.Bare && IsShort(field.Value, plan)).Take(plan.LongestList).ToList();
            leftOut.Add("safe default", "", manifest.SafeDefaults.Count - shown.Count);
            return new(shown.Select(field => KeyValuePair.Create(field.Key, JsonNode.Parse(field.Value.GetRawText()))));
        }
    }

    private static ExampleShown[] Examples(DescriptionSubject about, DescriptionPlan plan, LeftOutTally leftOut)
    {
        var spare = about.SpareExamples.Take(plan.Examples).ToHashSet(ReferenceEqualityComparer.Instance);
        ExampleShown[] shown = [.. about.Examples
            .Where(example => !plan.Bare && !spare.Contains(example))
            .Where(example => example.Say.Length <= plan.LongestText && IsShort(example.Input, plan))
            .Select(example => new ExampleShown(example.Say, example.Input, example.Fails))];
        leftOut.Add("example", "", about.Examples.Count - shown.Length);
        return shown;
    }

    private static bool IsShort(JsonElement value, DescriptionPlan plan) =>
        plan.LongestValue == int.MaxValue || value.GetRawText().Length <= plan.LongestValue;
}
