using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Tests.Diagnostics;

public class RedactionTests
{
    [Theory]
    [InlineData("the key sk_live_51Abc is wrong", "the key [key redacted] is wrong")]
    [InlineData("rk_test_51Abc,pk_live_9", "[key redacted],[key redacted]")]
    [InlineData("sk_test_************1234", "[key redacted]")]
    [InlineData("whsec_AbC123", "[key redacted]")]
    [InlineData("ihc_AbC123", "[key redacted]")]
    [InlineData("sk_org_live_AbC123", "[key redacted]")]
    [InlineData("ek_test_AbC123", "[key redacted]")]
    [InlineData("Xsk_live_AbCdEfGhIjKlMnOp", "X[key redacted]")]
    [InlineData("pi_3Pq_secret_AbCdEfGh", "pi_3Pq[key redacted]")]
    public void A_key_is_replaced(string text, string clean) => Assert.Equal(clean, Redaction.Clean(text));

    [Theory]
    [InlineData("4242424242424242", "[card redacted]")]
    [InlineData("4242 4242 4242 4242", "[card redacted]")]
    [InlineData("4242-4242-4242-4242, thanks", "[card redacted], thanks")]
    [InlineData("378282246310005", "[card redacted]")]
    [InlineData("6011111111111117 12/27 123", "[card redacted] 12/27 123")]
    [InlineData("no. 4242424242424242x", "no. [card redacted]x")]
    [InlineData("4242424242424242 5555555555554444", "[card redacted] [card redacted]")]
    public void A_card_number_is_replaced(string text, string clean) => Assert.Equal(clean, Redaction.Clean(text));

    [Theory]
    [InlineData("order 4242424242424241")]
    [InlineData("order 1234567890123452")]
    [InlineData("order 424242424242")]
    [InlineData("order 42424242424242424242")]
    [InlineData("1767225600000")]
    [InlineData("+1 555 0100")]
    [InlineData("pi_3PqExample4242")]
    [InlineData("risk_test_a")]
    [InlineData("2026-11-20 12:00:00")]
    [InlineData("customer_secret_is")]
    [InlineData("")]
    public void Anything_else_is_kept(string text) => Assert.Equal(text, Redaction.Clean(text));

    [Theory]
    [InlineData("sk_live_51Abc", true)]
    [InlineData("call-sk_live_51Abc", true)]
    [InlineData("4242 4242 4242 4242", true)]
    [InlineData("4242424242424242", true)]
    [InlineData("call-4242424242424242", false)]
    [InlineData("4242424242424241", false)]
    [InlineData("52008282-8282-4210-8282-828282108210", false)]
    [InlineData("", false)]
    public void A_name_is_a_secret_when_it_holds_a_key_or_is_a_card_number_as_a_whole(string name, bool isSecret) => Assert.Equal(isSecret, Redaction.IsSecret(name));

    [Fact]
    public void A_long_run_of_digits_is_gone_through_in_reasonable_time()
    {
        var digits = string.Concat(Enumerable.Repeat("1234 ", 100_000));

        Assert.Equal(digits.Length, Redaction.Clean(digits).Length, digits.Length / 2d);
    }
}
