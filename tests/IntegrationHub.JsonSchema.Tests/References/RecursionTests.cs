namespace IntegrationHub.JsonSchema.Tests.References;

public class RecursionTests
{
    private const string Tree = """{"type":"object","properties":{"children":{"items":{"$ref":"#"}}},"additionalProperties":false}""";

    [Fact]
    public void A_schema_may_contain_itself()
    {
        Assert.True(Ask.IsValid(Tree, """{"children":[{"children":[]},{}]}"""));
        Assert.Equal(
            "/children/0/children/0/x",
            Ask.OnlyFailure(Tree, """{"children":[{"children":[{"x":1}]}]}""").InstancePointer);
    }

    [Fact]
    public void The_schema_document_may_be_disposed_of_after_compiling()
    {
        var document = System.Text.Json.JsonDocument.Parse(Tree);
        var schema = CompiledSchema.Compile(document.RootElement);
        document.Dispose();
        Assert.Single(schema.Validate(Ask.Json("""{"x":1}""")));
    }

    [Fact]
    public void A_compiled_schema_may_be_asked_from_many_threads()
    {
        var schema = CompiledSchema.Compile("""{"items":{"pattern":"^(a+)+$"},"uniqueItems":true}""");
        var instance = Ask.Json("""["a","aa","b"]""");
        Parallel.For(0, 200, _ => Assert.Equal("/2", Assert.Single(schema.Validate(instance)).InstancePointer));
    }
}
