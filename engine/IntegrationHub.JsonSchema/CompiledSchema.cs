namespace IntegrationHub.JsonSchema;

/// <summary>
/// A JSON Schema (draft 2020-12) compiled once, to be asked often and from many threads.
/// </summary>
/// <remarks>
/// A keyword or format this validator does not check is refused by <c>Compile</c>, never ignored; which ones it checks
/// is listed in <c>KeywordTable</c> and <c>FormatTable</c>. <c>format</c> asserts. An object that holds a name twice is
/// checked at every occurrence, so neither a first-wins nor a last-wins reader downstream can be handed an unchecked
/// value. Source of the rules: json-schema.org/draft/2020-12 (core and validation).
/// </remarks>
public sealed class CompiledSchema
{
    private readonly SchemaNode _root;
    private readonly bool _tracksScope;

    internal CompiledSchema(SchemaNode root, bool tracksScope)
    {
        _root = root;
        _tracksScope = tracksScope;
    }

    /// <summary>Compiles a schema, or the part of a document that is one.</summary>
    /// <param name="schema">
    /// The schema document. It is copied, so its <see cref="JsonDocument"/> may be disposed of.
    /// </param>
    /// <param name="pointer">
    /// JSON Pointer of the subschema to compile, such as "/$defs/endpoint"; the whole document by default. References
    /// resolve against the whole document either way; keywords are checked below the pointer and wherever references
    /// lead.
    /// </param>
    /// <param name="documents">
    /// Further documents a <c>$ref</c> may name, by absolute address. None by default. Nothing is ever fetched.
    /// </param>
    /// <returns>The compiled schema.</returns>
    /// <exception cref="SchemaCompileException">The schema is malformed, or uses something that is not checked
    /// here.</exception>
    public static CompiledSchema Compile(
        JsonElement schema, string pointer = "", IReadOnlyDictionary<string, JsonElement>? documents = null)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return new SchemaCompiler(schema, documents).Compile(pointer);
    }

    /// <summary>Compiles a schema from its JSON text.</summary>
    /// <param name="json">The schema document as JSON text.</param>
    /// <param name="pointer">JSON Pointer of the subschema to compile; the whole document by default.</param>
    /// <returns>The compiled schema.</returns>
    /// <exception cref="SchemaCompileException">The text is not JSON, or not a schema that can be checked
    /// here.</exception>
    public static CompiledSchema Compile(string json, string pointer = "")
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Compile(JsonElement.Parse(json, SchemaLimits.Document), pointer);
        }
        catch (JsonException problem)
        {
            throw new SchemaCompileException($"the schema cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Finds everything in an instance that the schema does not allow.</summary>
    /// <param name="instance">The value to check.</param>
    /// <returns>
    /// All failures at once, each once, in the order of the instance; empty when it is valid. An instance nested deeper
    /// than 256 levels, one with broken text, or one whose check has to be given up yields that single failure.
    /// </returns>
    public IReadOnlyList<SchemaFailure> Validate(JsonElement instance)
    {
        if (InstanceGuard.Inspect(instance) is { } refusal) return [refusal];
        var run = new EvaluationRun(new FailureLog(), _tracksScope);
        var valid = _root.Check(instance, run, null);
        if (run.GivenUp is { } reason) return [reason];
        return valid ? [] : run.Log!.InInstanceOrder();
    }

    /// <summary>Says whether an instance is valid, without collecting why not.</summary>
    /// <param name="instance">The value to check.</param>
    /// <returns>True exactly when <see cref="Validate"/> returns no failure.</returns>
    public bool IsValid(JsonElement instance)
    {
        if (InstanceGuard.Inspect(instance) is not null) return false;
        var run = new EvaluationRun(null, _tracksScope);
        return _root.Check(instance, run, null) && run.GivenUp is null;
    }
}
