using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class DispatchTests
{
    [Fact]
    public async Task A_claim_whose_process_died_is_taken_over_after_its_life()
    {
        var hub = new TestHub(new FakeTime { SkipsPauses = true });
        var preview = await hub.Previewed();
        hub.Store.Change(p => p with { State = ProposalState.Sending, ClaimedAt = FakeTime.Noon });

        var result = Expect.Value(await hub.Call(preview.Token));

        Assert.Equal(preview.IdempotencyKey, result.IdempotencyKey);
        Assert.InRange(hub.Store.Only.ClaimedAt!.Value, FakeTime.Noon.AddSeconds(40), FakeTime.Noon.AddSeconds(41));
    }

    [Fact]
    public async Task A_claim_that_is_taken_over_may_have_been_sent_before()
    {
        var hub = new TestHub(new FakeTime { SkipsPauses = true });
        hub.Transport.Then(Replies.NotSent);
        var token = await hub.Agreed();
        hub.Store.Change(p => p with { State = ProposalState.Sending, ClaimedAt = FakeTime.Noon });

        var error = Expect.Error(await hub.Call(token), ErrorCodes.OutcomeUnknown);

        Assert.StartsWith("Could not connect to api.stripe.com; an earlier attempt may have happened. Call ", error.Message, StringComparison.Ordinal);
        Assert.Equal((Sent.Unknown, ProposalState.Unknown), (error.Sent, hub.Store.Only.State));
    }

    [Fact]
    public async Task A_call_that_waits_too_long_for_another_says_so()
    {
        var hub = new TestHub(new FakeTime { SkipsPauses = true });
        var token = await hub.Agreed();
        var gate = new TaskCompletionSource();
        hub.Transport.Gate = gate.Task;
        var first = hub.Call(token);
        while (hub.Transport.Writes.Count == 0) await Task.Yield();
        hub.Store.Change(p => p with { ClaimedAt = FakeTime.Noon.AddMinutes(5) });

        var error = Expect.Error(await hub.Call(token), ErrorCodes.OutcomeUnknown);
        gate.SetResult();
        await first;

        Assert.Equal(
            "Another call with this confirmation is still waiting for its answer. Call again with the same confirmation to get its result; it is never done twice.",
            error.Message);
        Assert.Equal(Sent.Unknown, error.Sent);
        Assert.Single(hub.Transport.Writes);
    }

    [Fact]
    public async Task An_attempt_that_outlives_its_claim_no_longer_says_that_nothing_was_sent()
    {
        _hub.Transport.Then(Replies.NotSent).During = () =>
        {
            _hub.Time.Advance(TimeSpan.FromMinutes(2));
            return Task.CompletedTask;
        };
        var token = await _hub.Agreed();

        Assert.Equal(Sent.Unknown, Expect.Error(await _hub.Call(token), ErrorCodes.OutcomeUnknown).Sent);
        Assert.Equal(ProposalState.Unknown, _hub.Store.Only.State);
    }

    [Fact]
    public async Task After_a_day_the_key_is_not_trusted_any_more()
    {
        _hub.Transport.Then(Replies.NoAnswer);
        var preview = await _hub.Previewed();
        await _hub.Call(preview.Token);
        _hub.Time.Advance(TimeSpan.FromHours(23) + TimeSpan.FromSeconds(1));

        var error = Expect.Error(await _hub.Call(preview.Token), ErrorCodes.OutcomeUnknown);

        Assert.Equal(
            $"This was sent on 2026-11-20 12:00 UTC and never answered. After a day the service may have forgotten its idempotency key {preview.IdempotencyKey}, so asking again could do it twice. Nothing was sent now.",
            error.Message);
        Assert.Equal((Sent.Unknown, false), (error.Sent, error.Retryable));
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task A_call_that_saw_the_proposal_before_another_call_lost_its_answer_does_not_call_it_unsent()
    {
        _hub.Transport.Then(Replies.NoAnswer, Replies.NotSent);
        var token = await _hub.Agreed();
        var first = true;
        _hub.Connections.Before = async () =>
        {
            if (!first) return;
            first = false;
            await _hub.Call(token);
        };

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.OutcomeUnknown);

        Assert.Equal((Sent.Unknown, ProposalState.Unknown), (error.Sent, _hub.Store.Only.State));
        Assert.Equal(2, _hub.Transport.Writes.Count);
    }

    [Fact]
    public async Task A_new_policy_does_not_hide_the_outcome_of_what_was_sent_under_the_old_one()
    {
        _hub.Transport.Then(Replies.NoAnswer);
        var token = await _hub.Agreed();
        await _hub.Call(token);
        _hub.Policy.Version = "test-2";

        Expect.Value(await _hub.Call(token));
        Assert.True(Expect.Value(await _hub.Call(token)).Replayed);
    }

    [Theory]
    [InlineData("""{"payment_intent":"pi_1","amount":2501}""", ErrorCodes.ConfirmationMismatch)]
    [InlineData("""{"payment_intent":"pi_1","amount":10.99}""", ErrorCodes.InvalidInput)]
    public async Task A_mistake_in_a_repeat_does_not_make_the_first_call_unsent(string input, string code)
    {
        _hub.Transport.Then(Replies.NoAnswer);
        var token = await _hub.Agreed();
        await _hub.Call(token);

        var error = Expect.Error(await _hub.Call(token, input: input), code);

        Assert.Equal(Sent.Unknown, error.Sent);
        Assert.EndsWith(
            "Nothing was sent now, but an earlier call with this confirmation may have happened; call with exactly what was previewed to get its result.",
            error.Message,
            StringComparison.Ordinal);
    }
}
