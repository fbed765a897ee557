using IntegrationHub.Engine.Discovery.Search;

namespace IntegrationHub.Engine.Tests.Discovery;

public sealed class QueryWordsTests
{
    private static readonly SearchIndex Index = SearchIndexBuilder.Build(Shop.Catalog);

    [Theory]
    [InlineData("refund", "refund", true)]
    [InlineData("refnd", "refund", true)]
    [InlineData("reefund", "refund", true)]
    [InlineData("refumd", "refund", true)]
    [InlineData("refudn", "refund", true)]
    [InlineData("erfund", "refund", true)]
    [InlineData("rfudn", "refund", false)]
    [InlineData("fund", "refund", false)]
    [InlineData("", "a", true)]
    [InlineData("", "ab", false)]
    public void One_typing_mistake_is_forgiven_and_two_are_not(string written, string meant, bool forgiven)
    {
        Assert.Equal(forgiven, Typo.Within(written, meant));
        Assert.Equal(forgiven, Typo.Within(meant, written));
    }

    [Theory]
    [InlineData("Refund the customer’s last payment!", "Refund/last/payment/customer")]
    [InlineData("createRefund stripe_list_customers", "create/refund/stripe/list/customers")]
    [InlineData("e-mail jo@example.com", "email/email")]
    [InlineData("see https://example.com/refunds for $25.00 (30 days)", "see/url/days")]
    [InlineData("cus_9s6XKzkNRiz8i3, pi_3Ab and cs_test_a1", "cus_/pi_/cs_")]
    public void A_text_is_taken_apart_into_words_that_say_something(string text, string words) => Assert.Equal(
        words.ToLowerInvariant().Split('/').Order(),
        WordReader.Read(text).Where(word => word.Kind != WordKind.Filler).Select(word => word.Text).Order());

    [Theory]
    [InlineData("what is the state of it", true)]
    [InlineData("show me the refund", true)]
    [InlineData("how many customers do we have", true)]
    [InlineData("is it paid?", true)]
    [InlineData("canceled subscriptions", true)]
    [InlineData("cancel the subscription", false)]
    [InlineData("please can you create a customer", false)]
    [InlineData("how do I cancel this", false)]
    [InlineData("refund the last order", false)]
    [InlineData("phone number of cus_1Ab", true)]
    [InlineData("I need a payment link", false)]
    [InlineData("what do we sell", true)]
    [InlineData("refund", null)]
    [InlineData("", null)]
    public void Everyday_words_tell_whether_somebody_wants_to_know_or_to_do(string text, bool? reads) =>
        Assert.Equal(reads, QueryIntent.Of(WordReader.Read(text), Index).Reads);

    [Theory]
    [InlineData("don't charge, just save the card", "charge")]
    [InlineData("not cancel, just pause it", "cancel")]
    [InlineData("pause it instead of canceling", "canceling")]
    [InlineData("save a card without charging it", "charging")]
    [InlineData("she does not want the card kept, remove it", "card kept")]
    [InlineData("which invoices are not paid", "")]
    [InlineData("amounts not yet invoiced", "")]
    public void What_a_sentence_denies_is_marked(string text, string denied)
    {
        var words = WordReader.Read(text);
        Denial.Apply(words);

        Assert.Equal(denied, string.Join(' ', words.Where(word => word.Stem[0] == Denial.Mark).Select(word => word.Text)));
    }

    [Theory]
    [InlineData("two clients", "two customers")]
    [InlineData("a promo code for a client", "a promotion code for a customer")]
    [InlineData("bill her", "bill her")]
    [InlineData("the bill of a client's friend", "the invoice of a customer friend")]
    public void Synonyms_are_read_as_what_they_mean(string text, string meant)
    {
        var words = WordReader.Read(text);
        new Synonyms(new Dictionary<string, string> { ["client"] = "customer", ["promo code"] = "promotion code", ["promo"] = "coupon", ["bill"] = "invoice" }).Apply(words);

        Assert.Equal(meant, string.Join(' ', words.Select(word => word.Text)));
    }

    [Theory]
    [InlineData("refnd", "refund")]
    [InlineData("crad", "card")]
    [InlineData("cost", "cost")]
    [InlineData("erfunds", "refunds")]
    public void A_word_that_no_tool_has_is_read_as_the_nearest_that_some_tool_has(string written, string meant)
    {
        var words = WordReader.Read(written);
        new Spelling(["card", "refunds", "refund"]).Apply(words);

        Assert.Equal(meant, words.Single().Text);
    }
}
