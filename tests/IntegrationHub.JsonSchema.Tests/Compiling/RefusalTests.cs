namespace IntegrationHub.JsonSchema.Tests.Compiling;

public class RefusalTests
{
    [Theory]
    [InlineData("""{"properties":{"a":{"unevaluatedFoo":1}}}""", "/properties/a/unevaluatedFoo", "the schema keyword \"unevaluatedFoo\" at /properties/a is not supported; a schema using it is refused rather than half checked.")]
    [InlineData("""{"$vocabulary":{}}""", "/$vocabulary", "the schema keyword \"$vocabulary\" at the root is not supported; a schema using it is refused rather than half checked.")]
    [InlineData("""{"$defs":{"unused":{"minimun":1}}}""", "/$defs/unused/minimun", "the schema keyword \"minimun\" at /$defs/unused is not supported; a schema using it is refused rather than half checked.")]
    [InlineData("""{"format":"hostname"}""", "/format", "the schema keyword \"format\" at the root names \"hostname\", which is not checked here; a schema using it is refused rather than half checked. Checked: date, date-time, duration, email, ipv4, ipv6, json-pointer, regex, relative-json-pointer, time, uri, uri-reference, uuid.")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#"}""", "/$schema", "the schema keyword \"$schema\" at the root is \"http://json-schema.org/draft-07/schema#\"; only \"https://json-schema.org/draft/2020-12/schema\" is understood.")]
    [InlineData("""{"type":"int"}""", "/type", "the schema keyword \"type\" at the root must be one or more of array, boolean, integer, null, number, object, string; found \"int\".")]
    [InlineData("""{"minLength":-1}""", "/minLength", "the schema keyword \"minLength\" at the root must be a whole number, 0 or more; found -1.")]
    [InlineData("""{"multipleOf":0}""", "/multipleOf", "the schema keyword \"multipleOf\" at the root must be a number above 0; found 0.")]
    [InlineData("""{"required":"a"}""", "/required", "the schema keyword \"required\" at the root must be a list of texts; found \"a\".")]
    [InlineData("""{"required":["a","a"]}""", "/required", "the schema keyword \"required\" at the root names something twice.")]
    [InlineData("""{"allOf":[]}""", "/allOf", "the schema keyword \"allOf\" at the root must be a list of at least one schema; found [].")]
    [InlineData("""{"properties":{"a":1}}""", "/properties/a", "the schema at /properties/a is 1; a schema is an object, true or false.")]
    [InlineData("""{"type":"null","type":"string"}""", "/type", "the schema keyword \"type\" at the root is there twice.")]
    [InlineData("""{"pattern":"(ab"}""", "/pattern", "the schema keyword \"pattern\" at the root has the regular expression (ab, in which a group is not closed (at character 4).")]
    [InlineData("""{"$ref":"#/$defs/a"}""", "/$ref", "the $ref \"#/$defs/a\" at /$ref leads nowhere; there is no \"/$defs/a\" in this document.")]
    [InlineData("""{"$ref":"https://example.test/a"}""", "/$ref", "the $ref \"https://example.test/a\" at /$ref names a document that is not here; documents are never fetched, so it has to be given along with the schema.")]
    [InlineData("""{"$ref":"#"}""", "", "the schema at the root applies itself to the same value again, by way of its references, so no check would ever end.")]
    [InlineData("""{"$defs":{"a":{"anyOf":[{"$ref":"#/$defs/b"}]},"b":{"not":{"$ref":"#/$defs/a"}}}}""", "/$defs/a", "the schema at /$defs/a applies itself to the same value again, by way of its references, so no check would ever end.")]
    [InlineData("""{"$defs":{"a":{"$anchor":"x"},"b":{"$anchor":"x"}}}""", "/$defs/b", "the anchor \"x\" at /$defs/b is already taken at /$defs/a.")]
    public void A_schema_that_cannot_be_checked_is_refused_with_a_whole_sentence(string schema, string at, string message)
    {
        var refusal = Ask.Refusal(schema);
        Assert.Equal(message, refusal.Message);
        Assert.Equal(at, refusal.Pointer);
    }

    [Fact]
    public void Annotations_are_accepted_and_assert_nothing() =>
        Assert.True(Ask.IsValid(
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$comment":"c","title":"t","description":"d","default":1,
             "examples":[1],"deprecated":true,"readOnly":true,"writeOnly":false}
            """, "\"anything\""));

    [Fact]
    public void Text_that_is_not_JSON_is_refused() =>
        Assert.StartsWith("the schema cannot be read: ", Ask.Refusal("{").Message, StringComparison.Ordinal);

    [Fact]
    public void Only_what_the_pointer_leads_to_is_compiled()
    {
        const string document = """{"made-up":1,"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"type":"null"}}}""";
        var schema = CompiledSchema.Compile(document, "/$defs/a");
        Assert.Equal("/$defs/b/type", Assert.Single(schema.Validate(Ask.Json("1"))).SchemaPointer);
        Assert.Equal("there is no schema at /$defs/c.",
            Assert.Throws<SchemaCompileException>(() => CompiledSchema.Compile(document, "/$defs/c")).Message);
    }

    [Fact]
    public void A_schema_may_live_in_a_place_only_a_pointer_knows() =>
        Assert.False(CompiledSchema.Compile(
            """{"components":{"schemas":{"a":{"items":{"$ref":"#/components/schemas/b"}},"b":{"type":"null"}}}}""",
            "/components/schemas/a").IsValid(Ask.Json("[1]")));
}
