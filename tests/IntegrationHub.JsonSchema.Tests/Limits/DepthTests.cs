namespace IntegrationHub.JsonSchema.Tests.Limits;

public class DepthTests
{
    private const string Message = "found more than 256 levels of nesting; allowed: 256 or fewer";

    private static readonly System.Text.Json.JsonElement Deep = Ask.Json(Ask.Nested(10_000));

    [Theory]
    [InlineData("true")]
    [InlineData("""{"items":{"$ref":"#"}}""")]
    [InlineData("""{"uniqueItems":true}""")]
    [InlineData("""{"not":{"items":{"$ref":"#"}}}""")]
    public void An_instance_10000_levels_deep_is_refused_and_not_walked(string schema)
    {
        var compiled = CompiledSchema.Compile(schema);
        Assert.False(compiled.IsValid(Deep));
        Assert.Equal(Message, Assert.Single(compiled.Validate(Deep)).Message);
    }

    [Fact]
    public void An_instance_of_256_levels_is_checked_to_the_bottom() =>
        Assert.True(Ask.IsValid("""{"type":"array","items":{"$ref":"#"}}""", Ask.Nested(256)));

    [Theory]
    [InlineData(257)]
    [InlineData(10_000)]
    public void A_schema_too_deep_is_refused(int levels)
    {
        var schema = string.Concat(Enumerable.Repeat("{\"not\":", levels)) + "true" + new string('}', levels);
        Assert.StartsWith("the schema cannot be read: ", Ask.Refusal(schema).Message, StringComparison.Ordinal);
        var parsed = Ask.Json(schema);
        var refusal = Assert.Throws<SchemaCompileException>(() => CompiledSchema.Compile(parsed));
        Assert.Equal($"the schema cannot be read: {Message}.", refusal.Message);
    }

    [Fact]
    public void A_chain_of_10000_references_is_given_up_and_never_a_yes()
    {
        var links = Enumerable.Range(0, 10_000).Select(at => $$"""
            "d{{at}}":{"$ref":"#/$defs/d{{at + 1}}"}
            """);
        var schema = $$$"""{"not":{"$ref":"#/$defs/d0"},"$defs":{{{{string.Join(',', links)}}},"d10000":false}}""";
        Assert.False(Ask.IsValid(schema, "1"));
        Assert.Equal(
            "found more than 1024 schemas inside one another; the check was given up, and the value counts as not allowed",
            Ask.OnlyFailure(schema, "1").Message);
    }

    [Fact]
    public void The_deepest_check_fits_on_a_small_stack()
    {
        var chain = Enumerable.Range(0, 1_000).Select(at => $$"""
            "d{{at}}":{"allOf":[{"$ref":"#/$defs/d{{at + 1}}"}]}
            """);
        var schema = CompiledSchema.Compile($$$"""{"$ref":"#/$defs/d0","$defs":{{{{string.Join(',', chain)}}},"d1000":true}}""");
        var finished = false;
        var thread = new Thread(() => { schema.Validate(Ask.Json("1")); finished = true; }, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(finished);
    }
}
