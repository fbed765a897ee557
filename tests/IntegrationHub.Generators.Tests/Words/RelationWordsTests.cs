using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;
using static IntegrationHub.Generators.Tests.Acme.AcmeTool;

namespace IntegrationHub.Generators.Tests.Words;

public sealed class RelationWordsTests
{
    [Theory]
    [InlineData(RelationKind.ExactlyOneOf, "Exactly one of `a`, `b` or `c`.")]
    [InlineData(RelationKind.AtMostOneOf, "At most one of `a`, `b` or `c`.")]
    [InlineData(RelationKind.AnyOf, "At least one of `a`, `b` or `c`.")]
    [InlineData(RelationKind.Requires, "`a`, `b` and `c` must be given.")]
    [InlineData(RelationKind.Forbids, "`a`, `b` and `c` must be left out.")]
    public void A_relation_is_a_sentence(RelationKind kind, string sentence) =>
        Assert.Equal(sentence, RelationWords.Of(new Relation(kind, ["a", "b", "c"], null), ""));

    [Fact]
    public void A_relation_with_a_condition_begins_with_it() =>
        Assert.Equal(
            "When `x.mode` is `setup` or `1`, `x.a` must be left out.",
            RelationWords.Of(new Relation(RelationKind.Forbids, ["a"], When(equal: ("mode", ["\"setup\"", "1"]))), "x"));

    [Fact]
    public void A_condition_names_everything_it_asks_for() =>
        Assert.Equal(
            "when `a` is given and `b` is left out",
            RelationWords.Of(When(given: "a", missing: "b")));
}
