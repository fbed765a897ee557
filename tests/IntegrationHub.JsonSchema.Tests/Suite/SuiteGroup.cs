using System.Text.Json;

namespace IntegrationHub.JsonSchema.Tests.Suite;

/// <summary>A schema of the suite with the instances to try on it.</summary>
internal sealed record SuiteGroup(string File, string Description, JsonElement Schema, IReadOnlyList<JsonElement> Cases)
{
    public static SuiteGroup Of(string file, JsonElement group) => new(
        file,
        group.GetProperty("description").GetString()!,
        group.GetProperty("schema"),
        [.. group.GetProperty("tests").EnumerateArray()]);

    /// <summary>What goes wrong with this group, one line each.</summary>
    public IEnumerable<string> Problems(IReadOnlyDictionary<string, JsonElement> documents)
    {
        CompiledSchema schema;
        try
        {
            schema = CompiledSchema.Compile(Schema, documents: documents);
        }
        catch (SchemaCompileException refusal)
        {
            return [$"{File}: {Description}: {refusal.Message}"];
        }

        return Cases.SelectMany(each => ProblemsOf(schema, each));
    }

    private IEnumerable<string> ProblemsOf(CompiledSchema schema, JsonElement test)
    {
        var expected = test.GetProperty("valid").GetBoolean();
        var data = test.GetProperty("data");
        var name = $"{File}: {Description}: {test.GetProperty("description").GetString()}";
        if (schema.IsValid(data) != expected) yield return $"{name}: IsValid is {!expected}";
        var failures = schema.Validate(data);
        if ((failures.Count == 0) != expected)
            yield return $"{name}: {string.Join("; ", failures.Select(each => each.Message).DefaultIfEmpty("no failure"))}";
    }
}
