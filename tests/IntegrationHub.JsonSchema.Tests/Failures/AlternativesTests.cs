namespace IntegrationHub.JsonSchema.Tests.Failures;

public class AlternativesTests
{
    private const string OneOfTwo = """{"oneOf":[{"required":["payment_intent"]},{"required":["charge"]}]}""";

    [Fact]
    public void A_choice_of_properties_with_none_given_is_one_failure()
    {
        var failure = Ask.OnlyFailure(OneOfTwo, "{}");
        Assert.Equal("found none; allowed: exactly one of \"charge\", \"payment_intent\"", failure.Message);
        Assert.Equal(("", "/oneOf", "oneOf"), (failure.InstancePointer, failure.SchemaPointer, failure.Keyword));
        Assert.Equal(0, failure.Matched);
        Assert.Equal(["charge", "payment_intent"], failure.Allowed);
    }

    [Fact]
    public void A_choice_of_properties_with_both_given_is_one_failure_and_says_which()
    {
        var failure = Ask.OnlyFailure(OneOfTwo, """{"charge":"ch_1","payment_intent":"pi_1"}""");
        Assert.Equal(
            "found \"charge\", \"payment_intent\"; allowed: exactly one of \"charge\", \"payment_intent\"", failure.Message);
        Assert.Equal(2, failure.Matched);
        Assert.Empty(failure.Branches);
    }

    [Fact]
    public void A_choice_inside_allOf_points_at_itself() =>
        Assert.Equal(
            "/allOf/1/anyOf",
            Ask.OnlyFailure("""{"allOf":[true,{"anyOf":[{"required":["a"]},{"required":["b"]}]}]}""", "{}").SchemaPointer);

    [Fact]
    public void More_than_one_match_of_oneOf_says_which_alternatives_matched()
    {
        var failure = Ask.OnlyFailure("""{"oneOf":[{"type":"integer"},{"type":"null"},{"minimum":1}]}""", "3");
        Assert.Equal("found 3, which matches alternatives 0 and 2; allowed: exactly one", failure.Message);
        Assert.Equal(2, failure.Matched);
        Assert.Empty(failure.Branches);
    }

    [Fact]
    public void The_alternative_whose_constant_agrees_is_the_nearest()
    {
        var failure = Ask.OnlyFailure(
            """
            {"anyOf":[
              {"properties":{"kind":{"const":"card"},"card":{"properties":{"number":{"type":"string"}}}}},
              {"properties":{"kind":{"const":"bank"}},"required":["bank","country","currency"]}]}
            """,
            """{"kind":"bank","card":{"number":4}}""");
        Assert.Equal(["bank", "country", "currency"], failure.Branches.Select(each => each.Property));
        Assert.Equal(
            "found {\"kind\":\"bank\",\"card\":{\"number\":4}}, which matches none of 2 alternatives; " +
            "nearest is alternative 1: \"bank\" is missing; required: \"bank\", \"country\", \"currency\"",
            failure.Message);
    }

    [Fact]
    public void The_alternative_of_the_right_type_is_the_nearest()
    {
        var failure = Ask.OnlyFailure(
            """{"oneOf":[{"type":"string"},{"type":"object","required":["a","b"],"properties":{"c":{"type":"null"}}}]}""",
            """{"c":1}""");
        Assert.Equal(["required", "required", "type"], failure.Branches.Select(each => each.Keyword));
    }

    [Fact]
    public void Among_equals_the_deepest_is_nearest_and_then_the_one_with_fewest_failures()
    {
        const string deep = """{"anyOf":[{"required":["x"]},{"properties":{"a":{"properties":{"b":{"minimum":5}}}}}]}""";
        Assert.Equal("/a/b", Ask.OnlyFailure(deep, """{"a":{"b":1}}""").Branches[0].InstancePointer);

        const string few = """{"anyOf":[{"required":["x","y"]},{"minProperties":1}]}""";
        Assert.Equal("minProperties", Ask.OnlyFailure(few, "{}").Branches[0].Keyword);
    }

    [Fact]
    public void A_condition_blames_the_branch_that_applied() =>
        Assert.Equal(
            "/then/required",
            Ask.OnlyFailure("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", """{"a":1}""").SchemaPointer);
}
