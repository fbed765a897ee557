using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class DispatchTests
{
    [Fact]
    public async Task What_did_not_leave_stays_agreed_to()
    {
        _hub.Transport.Then(Replies.NotSent);
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.ServiceUnreachable);

        Assert.Equal("Could not connect to api.stripe.com. Nothing was sent.", error.Message);
        Assert.Equal("Try again in a moment; the same confirmation still works.", error.Hint);
        Assert.Equal((Sent.No, true, ProposalState.Open), (error.Sent, error.Retryable, _hub.Store.Only.State));
        Assert.False(Expect.Value(await _hub.Call(token)).Replayed);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":"cus_1","object":"customer"}""")]
    public async Task An_answer_that_is_not_the_thing_that_was_asked_for_proves_nothing(string answer)
    {
        _hub.Transport.Then(Replies.Done(answer));
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.OutcomeUnknown);

        Assert.StartsWith("Stripe answered with something else than a refund. ", error.Message, StringComparison.Ordinal);
        Assert.Equal((Sent.Unknown, ProposalState.Unknown), (error.Sent, _hub.Store.Only.State));
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_asking_again_with_the_same_key()
    {
        _hub.Transport.Then(Replies.NoAnswer);
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.OutcomeUnknown);
        Assert.Equal(
            "No answer from api.stripe.com in 30 s. Call stripe_create_refund again with the same confirmation to get the first result; it is never done twice.",
            error.Message);
        Assert.Equal((Sent.Unknown, true, ProposalState.Unknown), (error.Sent, error.Retryable, _hub.Store.Only.State));

        Assert.Equal("re_1", Expect.Value(await _hub.Call(token)).Result.GetProperty("id").GetString());
        Assert.Single(_hub.Transport.Keys.Distinct());
        Assert.Equal(2, _hub.Transport.Writes.Count);
        Assert.Equal(ProposalState.Succeeded, _hub.Store.Only.State);
    }

    [Fact]
    public async Task A_server_error_leaves_a_write_undecided()
    {
        _hub.Transport.Then(Replies.Refused(500, "api_error", message: "An unknown error occurred"));
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.OutcomeUnknown);

        Assert.StartsWith("Stripe answered 500, so it may or may not have happened. Call stripe_create_refund again", error.Message, StringComparison.Ordinal);
        Assert.Equal((Sent.Unknown, 500, ProposalState.Unknown), (error.Sent, error.Stripe!.Status, _hub.Store.Only.State));
    }

    [Theory]
    [InlineData(429, null, "rate_limit", "rate_limited")]
    [InlineData(429, "invalid_request_error", "lock_timeout", "resource_busy")]
    [InlineData(409, "invalid_request_error", "lock_timeout", "resource_busy")]
    public async Task A_refusal_that_passes_leaves_the_agreement_standing(int status, string? type, string code, string becomes)
    {
        _hub.Transport.Then(Replies.Refused(status, type, code, "Not now."));
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token), becomes);

        Assert.Equal((Sent.Yes, true, ProposalState.Open), (error.Sent, error.Retryable, _hub.Store.Only.State));
        Assert.False(Expect.Value(await _hub.Call(token)).Replayed);
    }

    /// <summary>What says nothing of the attempt before it: the service gives it before it looks at the idempotency key.</summary>
    public static TheoryData<string> Silent => [.. SilentReplies.Keys];

    private static Dictionary<string, ServiceReply> SilentReplies => new(StringComparer.Ordinal)
    {
        ["not sent"] = Replies.NotSent,
        ["no answer"] = Replies.NoAnswer,
        ["500"] = Replies.Refused(500),
        ["401"] = Replies.Refused(401, "invalid_request_error", message: "Invalid API Key provided: sk_test_***"),
        ["403"] = Replies.Refused(403, "invalid_request_error"),
        ["429"] = Replies.Refused(429, code: "rate_limit"),
        ["lock"] = Replies.Refused(429, code: "lock_timeout"),
        ["in use"] = Replies.Refused(409, "idempotency_error", "idempotency_key_in_use"),
        ["conflict"] = Replies.Refused(400, "idempotency_error"),
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task After_a_lost_answer_nothing_but_an_answer_to_the_key_settles_it(string reply)
    {
        _hub.Transport.Then(Replies.NoAnswer, SilentReplies[reply]);
        var token = await _hub.Agreed();
        await _hub.Call(token);

        var error = Expect.Error(await _hub.Call(token));

        Assert.Equal((Sent.Unknown, ProposalState.Unknown), (error.Sent, _hub.Store.Only.State));
        Assert.DoesNotContain("Nothing was sent.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sent and refused", error.Message, StringComparison.Ordinal);
        Assert.Equal("re_1", Expect.Value(await _hub.Call(token)).Result.GetProperty("id").GetString());
    }

    [Fact]
    public async Task After_a_lost_answer_a_refusal_of_the_request_itself_settles_it()
    {
        _hub.Transport.Then(Replies.NoAnswer, Replies.Refused(402, "card_error", "card_declined", "Your card was declined."));
        var token = await _hub.Agreed();
        await _hub.Call(token);

        Assert.Equal(Sent.Yes, Expect.Error(await _hub.Call(token), "card_declined").Sent);
        Assert.Equal(ProposalState.Failed, _hub.Store.Only.State);
    }

    [Fact]
    public async Task A_deletion_that_is_lost_and_then_not_found_may_have_happened()
    {
        const string Tool = "stripe_cancel_subscription";
        const string Input = """{"subscription_id":"sub_1"}""";
        _hub.Transport.Then(Replies.NoAnswer, Replies.Refused(404, "invalid_request_error", "resource_missing", "No such subscription: 'sub_1'", "subscription"));
        var token = await _hub.Agreed(Tool, Input);
        await _hub.Call(token, Tool, Input);

        var error = Expect.Error(await _hub.Call(token, Tool, Input), ErrorCodes.OutcomeUnknown);

        Assert.Equal(
            "Stripe answered 404: No such subscription: 'sub_1'; an earlier attempt may have happened. Call stripe_cancel_subscription again with the same confirmation to get the first result; it is never done twice.",
            error.Message);
        Assert.Equal(ProposalState.Unknown, _hub.Store.Only.State);
    }

    [Fact]
    public async Task A_key_that_is_in_use_means_that_something_is_under_way()
    {
        _hub.Transport.Then(Replies.Refused(409, "idempotency_error", "idempotency_key_in_use", "There is another request with that key."));
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.OutcomeUnknown);

        Assert.Equal((Sent.Unknown, true, ProposalState.Unknown), (error.Sent, error.Retryable, _hub.Store.Only.State));
    }
}
