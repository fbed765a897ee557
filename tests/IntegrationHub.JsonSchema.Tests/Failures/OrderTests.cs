namespace IntegrationHub.JsonSchema.Tests.Failures;

public class OrderTests
{
    [Fact]
    public void All_failures_come_at_once_in_the_order_of_the_instance()
    {
        var failures = Ask.Failures(
            """
            {"required":["amount"],"additionalProperties":false,
             "properties":{"tags":{"items":{"type":"string"}},"amount":{},"reason":{"enum":["a"]}}}
            """,
            """{"zzz":1,"reason":"b","tags":[1,"x",2],"aaa":1}""");
        Assert.Equal(["", "/zzz", "/reason", "/tags/0", "/tags/2", "/aaa"], failures.Select(each => each.InstancePointer));
    }

    [Fact]
    public void Items_are_ordered_by_number_and_not_by_digits()
    {
        var failures = Ask.Failures("""{"items":{"type":"null"}}""", "[1,1,1,1,1,1,1,1,1,1,1,1]");
        Assert.Equal(Enumerable.Range(0, 12).Select(index => $"/{index}"), failures.Select(each => each.InstancePointer));
    }

    [Fact]
    public void Every_missing_and_every_unknown_property_is_a_failure_of_its_own()
    {
        var failures = Ask.Failures("""{"required":["a","b"],"additionalProperties":false}""", """{"x":1,"y":2}""");
        Assert.Equal(["a", "b", "x", "y"], failures.Select(each => each.Property));
    }

    [Fact]
    public void The_same_failure_found_on_two_ways_is_reported_once()
    {
        var failures = Ask.Failures(
            """{"allOf":[{"$ref":"#/$defs/n"},{"$ref":"#/$defs/n"}],"$defs":{"n":{"minimum":1}}}""", "0");
        Assert.Equal("/$defs/n/minimum", Assert.Single(failures).SchemaPointer);
    }

    [Fact]
    public void A_property_that_fails_is_not_called_unknown_as_well() =>
        Assert.Equal(
            "type",
            Ask.OnlyFailure(
                """{"anyOf":[{"properties":{"a":{"type":"string"}}}],"unevaluatedProperties":false}""",
                """{"a":1}""").Branches[0].Keyword);
}
