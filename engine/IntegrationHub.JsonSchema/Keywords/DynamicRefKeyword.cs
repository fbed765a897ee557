namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// <c>$dynamicRef</c> to a dynamic anchor: leads to the anchor of that name in the outermost resource the check came
/// through. To anything else it is compiled as a plain reference.
/// </summary>
internal sealed class DynamicRefKeyword(string pointer, SchemaNode target, string anchor, SchemaReader reader)
    : Keyword("$dynamicRef", pointer)
{
    public override IEnumerable<SchemaNode> InPlace => reader.DynamicTargets(anchor).Prepend(target);

    public static Keyword Build(SchemaReader reader)
    {
        var site = reader.Target("$dynamicRef");
        var target = reader.Reference("$dynamicRef");
        var anchor = UriReference.Parse(reader.Text("$dynamicRef")).Fragment ?? "";
        if (site.Resource.DynamicAnchors.GetValueOrDefault(anchor) != site)
            return new RefKeyword(reader.PointerOf("$dynamicRef"), target);
        reader.AskForDynamic(anchor);
        return new DynamicRefKeyword(reader.PointerOf("$dynamicRef"), target, anchor, reader);
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks) =>
        (run.OutermostDynamic(anchor) ?? target).Check(instance, run, marks);
}
