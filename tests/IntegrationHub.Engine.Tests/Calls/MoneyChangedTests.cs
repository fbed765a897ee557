using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

/// <summary>What a write is about is read at its preview, and again right before it is sent.</summary>
public class MoneyChangedTests
{
    private const string Pay = "stripe_pay_invoice";
    private const string Invoice = """{"invoice_id":"in_1"}""";

    private readonly TestHub _hub = new();

    public MoneyChangedTests()
    {
        _hub.Transport.Read = Remaining(5000);
        _hub.Transport.Write = Replies.Done("""{"id":"in_1","object":"invoice"}""");
    }

    [Theory]
    [InlineData(8000, "80.00 USD")]
    [InlineData(4000, "40.00 USD")]
    public async Task An_invoice_that_is_another_amount_by_then_is_not_paid(int now, string words)
    {
        var preview = await _hub.Previewed(Pay, Invoice);
        _hub.Transport.Read = Remaining(now);

        var error = Expect.Error(await _hub.Call(preview.Token, Pay, Invoice), ErrorCodes.ConfirmationMismatch);

        Assert.Equal($"This is not what was agreed to any more: it was about 50.00 USD at the preview, and is about {words} now. Nothing was sent.", error.Message);
        Assert.Equal("Preview again, show what it says now, and have that agreed to.", error.Hint);
        Assert.Equal((Sent.No, false, preview.Id), (error.Sent, error.Retryable, error.Proposal));
        Assert.Empty(_hub.Transport.Writes);
    }

    [Fact]
    public async Task One_that_became_what_it_was_again_is_paid_once_and_told_again_though_nothing_remains_then()
    {
        var token = await _hub.Agreed(Pay, Invoice);
        _hub.Transport.Read = Remaining(8000);
        Expect.Error(await _hub.Call(token, Pay, Invoice), ErrorCodes.ConfirmationMismatch);
        _hub.Transport.Read = Remaining(5000);

        Expect.Value(await _hub.Call(token, Pay, Invoice));
        _hub.Transport.Read = Remaining(0);

        Assert.True(Expect.Value(await _hub.Call(token, Pay, Invoice)).Replayed);
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task What_was_sent_while_it_was_looked_at_again_is_told_and_not_taken_for_a_change()
    {
        var token = await _hub.Agreed(Pay, Invoice);

        // The second call has found the proposal open; while it looks at the invoice, the first pays it.
        _hub.Transport.DuringRead = async () =>
        {
            _hub.Transport.DuringRead = () => Task.CompletedTask;
            Expect.Value(await _hub.Call(token, Pay, Invoice));
            _hub.Transport.Read = Remaining(0);
        };

        Assert.True(Expect.Value(await _hub.Call(token, Pay, Invoice)).Replayed);
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task What_cannot_be_looked_at_again_is_not_sent_and_may_be_tried_again()
    {
        var token = await _hub.Agreed(Pay, Invoice);
        _hub.Transport.Read = new ServiceReply.NotSent("api.stripe.com could not be reached", Retryable: true);

        var error = Expect.Error(await _hub.Call(token, Pay, Invoice), ErrorCodes.ServiceUnreachable);

        Assert.Equal((Sent.No, true), (error.Sent, error.Retryable));
        Assert.Empty(_hub.Transport.Writes);
        _hub.Transport.Read = Remaining(5000);
        Expect.Value(await _hub.Call(token, Pay, Invoice));
    }

    [Fact]
    public async Task An_amount_of_the_input_is_not_looked_at_again()
    {
        _hub.Transport.Read = Replies.Done("""{"id":"pi_1","object":"payment_intent","amount":5000,"currency":"usd"}""");
        _hub.Transport.Write = Replies.Done("""{"id":"re_1","object":"refund"}""");
        var token = await _hub.Agreed();
        var before = _hub.Transport.Reads.Count;

        Expect.Value(await _hub.Call(token));

        Assert.Equal(before, _hub.Transport.Reads.Count);
    }

    private static ServiceReply Remaining(int amount) =>
        Replies.Done($$"""{"id":"in_1","object":"invoice","status":"open","amount_remaining":{{amount}},"amount_due":{{amount}},"total":{{amount}},"currency":"usd","customer":"cus_1"}""");
}
