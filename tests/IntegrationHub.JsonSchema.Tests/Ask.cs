using System.Text.Json;

namespace IntegrationHub.JsonSchema.Tests;

/// <summary>Short ways to put a question to a schema.</summary>
internal static class Ask
{
    public static JsonElement Json(string text) => JsonElement.Parse(text, new JsonDocumentOptions { MaxDepth = 100_000 });

    public static IReadOnlyList<SchemaFailure> Failures(string schema, string instance) =>
        CompiledSchema.Compile(schema).Validate(Json(instance));

    public static SchemaFailure OnlyFailure(string schema, string instance) => Assert.Single(Failures(schema, instance));

    public static bool IsValid(string schema, string instance)
    {
        var compiled = CompiledSchema.Compile(schema);
        var valid = compiled.IsValid(Json(instance));
        Assert.Equal(valid, compiled.Validate(Json(instance)).Count == 0);
        return valid;
    }

    public static SchemaCompileException Refusal(string schema) =>
        Assert.Throws<SchemaCompileException>(() => CompiledSchema.Compile(schema));

    public static string Nested(int levels) => new string('[', levels) + new string(']', levels);
}
