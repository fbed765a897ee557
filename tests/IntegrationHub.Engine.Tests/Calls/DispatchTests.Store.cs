using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class DispatchTests
{
    [Fact]
    public async Task A_store_that_cannot_write_the_claim_down_stops_the_call()
    {
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("claim");

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);

        Assert.Equal("The disk is full. Nothing was sent, because what can't be written down is not done.", error.Message);
        Assert.Equal((Sent.No, true), (error.Sent, error.Retryable));
        Assert.Empty(_hub.Transport.Writes);
    }

    [Fact]
    public async Task A_store_that_cannot_find_the_token_does_not_say_that_it_was_never_used()
    {
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("token");

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);

        Assert.Equal(
            "The disk is full. Nothing was sent now; whether an earlier call with this confirmation was sent can't be looked up. Call again with the same confirmation; it is never done twice.",
            error.Message);
        Assert.Equal((Sent.Unknown, true), (error.Sent, error.Retryable));
        Assert.Empty(_hub.Transport.Writes);
    }

    [Fact]
    public async Task A_store_that_fails_after_a_lost_answer_does_not_make_it_unsent()
    {
        _hub.Transport.Then(Replies.NoAnswer);
        var token = await _hub.Agreed();
        await _hub.Call(token);
        _hub.Store.Fails.Add("claim");

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);

        Assert.Equal(
            "The disk is full. Nothing was sent now, but an earlier call with this confirmation may have happened; call with exactly what was previewed to get its result.",
            error.Message);
        Assert.Equal(Sent.Unknown, error.Sent);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_written_down_fails_the_call_and_is_found_again()
    {
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("settle");

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);
        Assert.Equal(
            "The request was sent and answered, but the answer could not be written down: The disk is full. Call again with the same confirmation to get the first result; it is never done twice.",
            error.Message);
        Assert.Equal((Sent.Unknown, true, ProposalState.Sending), (error.Sent, error.Retryable, _hub.Store.Only.State));

        _hub.Store.Fails.Clear();
        _hub.Time.Advance(TimeSpan.FromSeconds(41));
        Expect.Value(await _hub.Call(token));
        Assert.Single(_hub.Transport.Keys.Distinct());
    }

    [Fact]
    public async Task A_lost_answer_that_cannot_be_written_down_was_not_answered()
    {
        _hub.Transport.Then(Replies.NoAnswer);
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("settle");

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);

        Assert.Equal(
            "No answer from api.stripe.com in 30 s, and that could not be written down: The disk is full. Call again with the same confirmation to get the first result; it is never done twice.",
            error.Message);
        Assert.Equal(Sent.Unknown, error.Sent);
    }

    [Fact]
    public async Task A_refusal_that_passes_and_cannot_be_written_down_was_sent()
    {
        _hub.Transport.Then(Replies.Refused(429, code: "rate_limit"));
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("settle");

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);

        Assert.StartsWith("The request was sent and answered, but the answer could not be written down: The disk is full.", error.Message, StringComparison.Ordinal);
        Assert.Equal(Sent.Unknown, error.Sent);
    }

    [Fact]
    public async Task What_did_not_leave_and_cannot_be_written_down_still_did_not_leave()
    {
        _hub.Transport.Then(Replies.NotSent);
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("settle");

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);

        Assert.Equal("Could not connect to api.stripe.com. Nothing was sent. This could not be written down: The disk is full.", error.Message);
        Assert.Equal((Sent.No, true), (error.Sent, error.Retryable));
    }

    [Fact]
    public async Task A_store_that_fails_while_another_call_is_under_way_does_not_make_it_unsent()
    {
        var token = await _hub.Agreed();
        _hub.Store.Change(p => p with { State = ProposalState.Sending, ClaimedAt = FakeTime.Noon });
        _hub.Store.Fails.Add("find");

        Assert.Equal(Sent.Unknown, Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed).Sent);
    }
}
