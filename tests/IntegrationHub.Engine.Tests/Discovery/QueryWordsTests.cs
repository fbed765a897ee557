using IntegrationHub.Engine.Discovery.Search;

namespace IntegrationHub.Engine.Tests.Discovery;

public sealed class QueryWordsTests
{
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
    [InlineData("see https://example.com/refunds for $25.00 (30 days)", "see/days")]
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
    [InlineData("refund", null)]
    [InlineData("", null)]
    public void Everyday_words_tell_whether_somebody_wants_to_know_or_to_do(string text, bool? reads) =>
        Assert.Equal(reads, QueryIntent.Of(WordReader.Read(text)).Reads);
}
