using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Tests.Discovery;

public sealed class NearestTests
{
    private static readonly string[] Tools =
    [
        "stripe_create_refund", "stripe_get_refund", "stripe_list_refunds", "stripe_create_customer", "stripe_get_customer",
        "stripe_list_customers", "stripe_create_subscription", "stripe_cancel_subscription", "stripe_create_payment_intent",
    ];

    [Theory]
    [InlineData("amount", "amount", 0)]
    [InlineData("amuont", "amount", 1)]
    [InlineData("amont", "amount", 1)]
    [InlineData("ammount", "amount", 1)]
    [InlineData("amoent", "amount", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Letters_left_out_put_in_changed_or_swapped_are_counted(string left, string right, int mistakes)
    {
        Assert.Equal(mistakes, EditDistance.Of(left, right));
        Assert.Equal(mistakes, EditDistance.Of(right, left));
    }

    [Theory]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("a", "abcdef", 2, 3)]
    [InlineData("same", "same", 0, 0)]
    public void Counting_stops_beyond_the_bound(string left, string right, int bound, int told) =>
        Assert.Equal(told, EditDistance.Of(left, right, bound));

    [Fact]
    public void A_word_too_long_to_compare_is_far_from_everything() =>
        Assert.Null(Nearest.Of(new string('x', 100_000), ["amount"]));

    [Theory]
    [InlineData("amuont", "amount")]
    [InlineData("Currency", "currency")]
    [InlineData("paymentintent", "payment_intent")]
    [InlineData("metdta", "metadata")]
    [InlineData("elephant", null)]
    [InlineData("xy", null)]
    [InlineData("", null)]
    public void The_one_within_two_mistakes_is_meant(string word, string? meant) =>
        Assert.Equal(meant, Nearest.Of(word, ["amount", "currency", "metadata", "payment_intent", "id"]));

    [Fact]
    public void Of_two_as_near_the_first_in_ordinal_order_is_meant() =>
        Assert.Equal("cat", Nearest.Of("cut", ["cot", "cat"]));

    [Theory]
    [InlineData("stripe_create_refunds", "stripe_create_refund")]
    [InlineData("create_refund", "stripe_create_refund")]
    [InlineData("stripe_refund_create", "stripe_create_refund")]
    [InlineData("createRefund", "stripe_create_refund")]
    [InlineData("refund.create", "stripe_create_refund")]
    [InlineData("stripe_retrieve_customer", "stripe_create_customer")]
    [InlineData("list_customer", "stripe_list_customers")]
    [InlineData("cancel_subscripton", "stripe_cancel_subscription")]
    [InlineData("payment_intents", "stripe_create_payment_intent")]
    public void The_tool_with_the_same_words_comes_first(string word, string meant)
    {
        var several = Nearest.Several(word, Tools);

        Assert.Equal(meant, several[0]);
        Assert.InRange(several.Count, 1, 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("___")]
    [InlineData("stripe")]
    [InlineData("launch_rocket")]
    [InlineData("stripe_launch_rocket")]
    public void A_name_that_shares_nothing_telling_is_like_none(string word) => Assert.Empty(Nearest.Several(word, Tools));

    [Fact]
    public void No_candidates_give_no_guess()
    {
        Assert.Null(Nearest.Of("a", []));
        Assert.Empty(Nearest.Several("a", []));
    }
}
