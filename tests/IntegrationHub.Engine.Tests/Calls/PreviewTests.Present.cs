using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class PreviewTests
{
    [Fact]
    public async Task What_cannot_be_seen_cannot_be_agreed_to()
    {
        _hub.Transport.Read = Replies.Refused(404, "invalid_request_error", "resource_missing", "No such payment_intent: 'pi_1'", "payment_intent", "intent");

        var error = Expect.Error(await _hub.Preview(), "payment_intent_not_found");

        Assert.Equal("Stripe: No such payment_intent: 'pi_1'. It was a read, so nothing changed.", error.Message);
        Assert.Equal((Sent.No, false), (error.Sent, error.Retryable));
        Assert.Equal(0, _hub.Store.Count);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_named_and_nothing_was_sent()
    {
        _hub.Transport.Read = Replies.NotSent;

        var error = Expect.Error(await _hub.Preview(), ErrorCodes.ServiceUnreachable);

        Assert.Equal("Could not connect to api.stripe.com. Nothing was sent.", error.Message);
        Assert.Equal("Try again in a moment.", error.Hint);
        Assert.Equal((Sent.No, true), (error.Sent, error.Retryable));
    }

    [Fact]
    public async Task A_read_that_is_not_answered_leaves_nothing_to_agree_to()
    {
        _hub.Transport.Read = Replies.NoAnswer;

        var error = Expect.Error(await _hub.Preview(), ErrorCodes.ServiceUnreachable);

        Assert.Equal("No answer from api.stripe.com in 30 s. It was a read, so nothing changed and repeating is safe.", error.Message);
        Assert.Equal((Sent.No, true), (error.Sent, error.Retryable));
    }

    [Fact]
    public async Task A_write_without_the_field_its_read_wants_is_previewed_without_the_read()
    {
        var preview = await _hub.Previewed("stripe_create_promotion_code", """{"promotion":{"type":"coupon","coupon":"SPRING20"},"code":"HELLO"}""");

        Assert.Equal("Make the code HELLO, which gives the discount of coupon SPRING20 to whoever types it. It can be used any number of times. It can be switched off, but not changed. Nobody is told.", preview.Says);
        Assert.Null(preview.Present);
        Assert.Empty(_hub.Transport.Reads);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"ok\"")]
    [InlineData("null")]
    public async Task An_answer_that_is_no_object_shows_nothing_and_breaks_nothing(string answer)
    {
        _hub.Transport.Read = Replies.Done(answer);

        Assert.EndsWith("This cannot be undone.", (await _hub.Previewed()).Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_is_read_once_so_that_now_means_one_moment()
    {
        var hub = new TestHub(new FakeTime { Tick = TimeSpan.FromSeconds(1) });
        const string Input = """{"customer":"cus_1","items":[{"price":"price_1"}],"trial_end":"now+7d"}""";

        hub.Transport.Write = Replies.Done("""{"id":"sub_1","object":"subscription"}""");
        var token = await hub.Agreed("stripe_create_subscription", Input);

        Expect.Value(await hub.Call(token, "stripe_create_subscription", Input));
    }
}
