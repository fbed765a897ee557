namespace IntegrationHub.JsonSchema.Tests.Suite;

/// <summary>Our own two cases per keyword, one valid and one not, where the official suite is missing.</summary>
public class EmbeddedSelectionTests
{
    [Theory]
    [InlineData("""{"type":"boolean"}""", "false", "0")]
    [InlineData("""{"const":{"a":[1,2],"b":null}}""", """{"b":null,"a":[1.0,2]}""", """{"a":[2,1],"b":null}""")]
    [InlineData("""{"enum":[1,"a",null]}""", "null", "false")]
    [InlineData("""{"minimum":-1,"maximum":1}""", "1", "1.01")]
    [InlineData("""{"exclusiveMinimum":0,"exclusiveMaximum":1}""", "0.5", "1")]
    [InlineData("""{"multipleOf":0.25}""", "1.75", "1.8")]
    [InlineData("""{"minLength":1,"maxLength":2}""", "\"é\"", "\"\"")]
    [InlineData("""{"pattern":"b"}""", "\"abc\"", "\"ac\"")]
    [InlineData("""{"format":"date-time"}""", "\"2024-02-29T00:00:00+02:00\"", "\"2023-02-29T00:00:00Z\"")]
    [InlineData("""{"format":"uri"}""", "\"https://example.com/?a=b#c\"", "\"example.com\"")]
    [InlineData("""{"format":"email"}""", "\"first.last@example.com\"", "\"first..last@example.com\"")]
    [InlineData("""{"minItems":1,"maxItems":2}""", "[1]", "[1,2,3]")]
    [InlineData("""{"uniqueItems":true}""", "[[1],[2]]", """[{"a":1,"b":2},{"b":2,"a":1}]""")]
    [InlineData("""{"prefixItems":[{"type":"null"}],"items":{"type":"string"}}""", "[null,\"a\"]", "[null,1]")]
    [InlineData("""{"contains":{"type":"null"},"minContains":2,"maxContains":3}""", "[null,1,null]", "[null,1]")]
    [InlineData("""{"prefixItems":[true],"unevaluatedItems":{"type":"null"}}""", "[1,null]", "[1,1]")]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", """{"b":1}""")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"b":1}""", """{"a":1}""")]
    [InlineData("""{"propertyNames":{"pattern":"^a"}}""", """{"ab":1}""", """{"ba":1}""")]
    [InlineData("""{"properties":{"a":{"type":"null"}}}""", """{"a":null,"b":1}""", """{"a":1}""")]
    [InlineData("""{"patternProperties":{"^a":{"type":"null"}},"additionalProperties":false}""", """{"ab":null}""", """{"b":null}""")]
    [InlineData("""{"allOf":[{"properties":{"a":{}}}],"unevaluatedProperties":false}""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "1", "3")]
    [InlineData("""{"anyOf":[{"type":"null"},{"minimum":2}]}""", "2", "1")]
    [InlineData("""{"oneOf":[{"multipleOf":2},{"multipleOf":3}]}""", "4", "6")]
    [InlineData("""{"not":{"type":"null"}}""", "1", "null")]
    [InlineData("""{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"multipleOf":2}}""", "20", "5")]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", """{"a":1,"b":1}""", """{"a":1}""")]
    [InlineData("""{"$ref":"#/$defs/n","$defs":{"n":{"type":"null"}}}""", "null", "1")]
    [InlineData("""{"$ref":"#n","$defs":{"x":{"$anchor":"n","type":"null"}}}""", "null", "1")]
    [InlineData("""{"$id":"https://a.test/x","$ref":"y","$defs":{"y":{"$id":"y","type":"null"}}}""", "null", "1")]
    [InlineData("""{"$id":"https://a.test/x","$ref":"list","$defs":{"i":{"$dynamicAnchor":"i","type":"null"},"list":{"$id":"list","items":{"$dynamicRef":"#i"},"$defs":{"any":{"$dynamicAnchor":"i"}}}}}""", "[null]", "[1]")]
    public void Each_keyword_takes_the_one_and_refuses_the_other(string schema, string valid, string refused)
    {
        Assert.True(Ask.IsValid(schema, valid));
        Assert.False(Ask.IsValid(schema, refused));
    }
}
