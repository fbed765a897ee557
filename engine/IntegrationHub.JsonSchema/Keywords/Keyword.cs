namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>A compiled keyword of a schema, or several that only make sense together.</summary>
internal abstract class Keyword(string name, string pointer)
{
    public string Name { get; } = name;

    /// <summary>Where the keyword is in the schema document.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The schemas this keyword applies to the very same value.</summary>
    public virtual IEnumerable<SchemaNode> InPlace => [];

    /// <summary>True for the two keywords that need to know what all the others looked at.</summary>
    public virtual bool LooksForUnevaluated => false;

    /// <summary>Checks a value; reports what is wrong when the run collects.</summary>
    public abstract bool Check(JsonElement instance, EvaluationRun run, Marks? marks);
}
