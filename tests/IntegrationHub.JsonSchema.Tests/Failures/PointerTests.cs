namespace IntegrationHub.JsonSchema.Tests.Failures;

public class PointerTests
{
    [Fact]
    public void A_failure_names_its_place_in_the_instance_and_the_keyword_behind_the_reference()
    {
        var failure = Ask.OnlyFailure(
            """
            {"properties":{"line_items":{"items":{"$ref":"#/$defs/line"}}},
             "$defs":{"line":{"properties":{"price":{"$ref":"#/$defs/money"}}},"money":{"minimum":1}}}
            """,
            """{"line_items":[{"price":5},{"price":0}]}""");
        Assert.Equal("/line_items/1/price", failure.InstancePointer);
        Assert.Equal("/$defs/money/minimum", failure.SchemaPointer);
        Assert.Equal("minimum", failure.Keyword);
    }

    [Fact]
    public void Names_with_slashes_and_tildes_are_escaped()
    {
        var failure = Ask.OnlyFailure("""{"properties":{"a/b~c":{"type":"null"}}}""", """{"a/b~c":1}""");
        Assert.Equal("/a~1b~0c", failure.InstancePointer);
        Assert.Equal("/properties/a~1b~0c/type", failure.SchemaPointer);
    }

    [Fact]
    public void An_unknown_property_is_pointed_at_itself()
    {
        var failure = Ask.OnlyFailure("""{"additionalProperties":false}""", """{"mim":1}""");
        Assert.Equal(("/mim", "mim", "\"mim\""), (failure.InstancePointer, failure.Property, failure.Found));
        Assert.Equal("/additionalProperties", failure.SchemaPointer);
    }

    [Fact]
    public void A_missing_property_is_pointed_at_its_object()
    {
        var failure = Ask.OnlyFailure("""{"properties":{"o":{"required":["a"]}}}""", """{"o":{}}""");
        Assert.Equal(("/o", "a", "nothing"), (failure.InstancePointer, failure.Property, failure.Found));
    }

    [Fact]
    public void A_failure_in_another_document_names_that_document()
    {
        var schema = CompiledSchema.Compile(
            Ask.Json("""{"$ref":"https://example.test/money"}"""),
            documents: new Dictionary<string, System.Text.Json.JsonElement>
            {
                ["https://example.test/money"] = Ask.Json("""{"minimum":1}"""),
            });
        Assert.Equal("https://example.test/money#/minimum", Assert.Single(schema.Validate(Ask.Json("0"))).SchemaPointer);
    }

    [Fact]
    public void Too_many_matches_are_blamed_on_maxContains() =>
        Assert.Equal(
            "/maxContains", Ask.OnlyFailure("""{"contains":{"const":1},"maxContains":1}""", "[1,1]").SchemaPointer);

    [Fact]
    public void A_dependent_requirement_is_pointed_at_its_entry() =>
        Assert.Equal(
            "/dependentRequired/a", Ask.OnlyFailure("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""").SchemaPointer);
}
