using IntegrationHub.Engine.Discovery.Search;

namespace IntegrationHub.Engine.Tests.Discovery;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("refund refunds refunded refunding refundable")]
    [InlineData("cancel cancels canceled cancelled cancelling cancellation cancellations")]
    [InlineData("subscribe subscribes subscribed subscriber subscribers subscription subscriptions")]
    [InlineData("charge charges charged charging")]
    [InlineData("invoice invoices invoiced invoicing")]
    [InlineData("dispute disputes disputed")]
    [InlineData("bill bills billed billing")]
    [InlineData("expire expires expired expiring expiration expiry")]
    [InlineData("renew renews renewed renewal")]
    [InlineData("verify verifies verified verification")]
    [InlineData("create creates created creating creation")]
    [InlineData("authorize authorized authorization")]
    [InlineData("pay pays paid paying")]
    [InlineData("stop stops stopped stopping")]
    [InlineData("plan plans planned")]
    [InlineData("company companies")]
    [InlineData("address addresses")]
    [InlineData("tax taxes")]
    [InlineData("month months monthly")]
    [InlineData("transfer transfers transferred")]
    [InlineData("fee fees")]
    [InlineData("promote promotion promotions")]
    [InlineData("configure configuration")]
    public void The_forms_of_a_word_have_one_stem(string forms) =>
        Assert.Single(forms.Split(' ').Select(Stemmer.Stem).Distinct());

    [Theory]
    [InlineData("customer custom")]
    [InlineData("charge change")]
    [InlineData("price prize")]
    [InlineData("payment pay payout")]
    [InlineData("status state")]
    [InlineData("capture card")]
    [InlineData("invoice invite")]
    [InlineData("product produce")]
    [InlineData("coupon couple")]
    [InlineData("session set")]
    [InlineData("balance ball")]
    public void Different_words_keep_different_stems(string words)
    {
        var all = words.Split(' ');

        Assert.Equal(all.Length, all.Select(Stemmer.Stem).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("us")]
    [InlineData("ing")]
    [InlineData("ed")]
    [InlineData("eee")]
    [InlineData("aaaa")]
    [InlineData("ssss")]
    public void Odd_words_are_safe(string word) => Assert.Equal(Stemmer.Stem(word), Stemmer.Stem(word));
}
