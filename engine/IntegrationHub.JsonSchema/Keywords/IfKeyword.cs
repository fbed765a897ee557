namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>, which mean nothing without it.</summary>
internal sealed class IfKeyword(string pointer, SchemaNode condition, SchemaNode? then, SchemaNode? otherwise)
    : Keyword("if", pointer)
{
    public override IEnumerable<SchemaNode> InPlace => new[] { condition, then, otherwise }.OfType<SchemaNode>();

    public static Keyword? Build(SchemaReader reader)
    {
        var (then, otherwise) = (reader.Schema("then"), reader.Schema("else"));
        return reader.Schema("if") is { } condition
            ? new IfKeyword(reader.PointerOf("if"), condition, then, otherwise)
            : null;
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        var seen = marks is null ? null : new Marks();
        var holds = run.CheckQuietly(condition, instance, seen);
        if (holds && seen is not null) marks!.Add(seen);
        return (holds ? then : otherwise)?.Check(instance, run, marks) ?? true;
    }
}
