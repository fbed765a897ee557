using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Tests.Discovery;

public sealed class ToolDescriberTests
{
    private static readonly ToolDescriber Describer = new(Shop.Catalog);

    [Fact]
    public void Everything_a_manifest_says_about_a_tool_is_told()
    {
        Assert.True(Describer.Describe("stripe_create_refund").TryGet(out var told, out _));

        Assert.Equal(
            ("stripe_create_refund", "Create a refund", "refunds", "write", "destructive", "POST /v1/refunds", "refunds write", "refund"),
            (told.Tool, told.Title, told.Group, told.Mode, told.Risk, told.Request, told.Permission, told.Returns));
        Assert.Equal(["if amount is missing: Refund the whole payment, or only part of it?", "Does the customer know?"], told.AskBefore);
        Assert.Equal("""{"reason":"requested_by_customer"}""", told.SafeDefaults.ToJsonString());
        Assert.Equal(["The payment was not captured; cancel it instead."], told.AvoidWhen);
        Assert.Equal("IH0412", told.Examples[1].Fails);
        Assert.Equal(["stripe_get_payment_intent"], told.Followups);
        Assert.Equal("object", told.InputSchema.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("stripe_create_refunds")]
    [InlineData("create_refund")]
    [InlineData("stripe_refund_create")]
    [InlineData("createRefund")]
    [InlineData("Stripe_Create_Refund")]
    [InlineData("stripe_create_refnd")]
    public void A_name_that_is_nearly_right_gets_the_right_one_first(string name)
    {
        Assert.False(Describer.Describe(name).TryGet(out _, out var error));

        Assert.Equal(ErrorCodes.ToolNotFound, error.Code);
        Assert.Equal("stripe_create_refund", error.Nearest![0]);
        Assert.InRange(error.Nearest.Count, 1, 3);
        Assert.StartsWith($"There is no tool \"{name}\"; did you mean \"stripe_create_refund\"", error.Message);
        Assert.EndsWith("? Nothing was sent.", error.Message);
    }

    [Fact]
    public void A_name_like_no_other_is_told_without_a_guess()
    {
        Assert.False(Describer.Describe("launch_rocket").TryGet(out _, out var error));

        Assert.Equal("There is no tool \"launch_rocket\". Nothing was sent.", error.Message);
        Assert.Null(error.Nearest);
    }

    [Fact]
    public void Conditions_are_put_into_words()
    {
        var values = new Dictionary<string, IReadOnlyList<JsonElement>>
        {
            ["mode"] = [Shop.Json("\"payment\""), Shop.Json("\"setup\"")],
            ["confirm"] = [Shop.Json("true")],
        };
        var none = new Dictionary<string, IReadOnlyList<JsonElement>>();

        Assert.Equal("a is given", ConditionWords.Of(new Condition(["a"], [], none)));
        Assert.Equal("a, b and c are missing", ConditionWords.Of(new Condition([], ["a", "b", "c"], none)));
        Assert.Equal(
            "a and b are given and c is missing and mode is \"payment\" or \"setup\" and confirm is true",
            ConditionWords.Of(new Condition(["a", "b"], ["c"], values)));
        Assert.Equal("Sure?", ConditionWords.Of(new Question("Sure?", new Condition([], [], none))));
    }
}
