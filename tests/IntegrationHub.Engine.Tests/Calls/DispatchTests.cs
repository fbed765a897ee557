using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class DispatchTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public async Task An_agreed_write_is_sent_once_under_its_own_key()
    {
        var preview = await _hub.Previewed();

        var result = Expect.Value(await _hub.Call(preview.Token));

        Assert.Equal("re_1", result.Result.GetProperty("id").GetString());
        Assert.Equal((false, "req_1", preview.IdempotencyKey, "test"), (result.Replayed, result.RequestId, result.IdempotencyKey, result.Environment));
        Assert.Equal(preview.IdempotencyKey, Assert.Single(_hub.Transport.Keys));
        Assert.Equal(preview.Request.Body, _hub.Transport.Writes[0].Body);
        Assert.Equal(ProposalState.Succeeded, _hub.Store.Only.State);
    }

    [Fact]
    public async Task The_claim_is_written_down_before_the_request_leaves()
    {
        var token = await _hub.Agreed();
        StoredProposal? during = null;
        _hub.Transport.During = () =>
        {
            during = _hub.Store.Only;
            return Task.CompletedTask;
        };

        await _hub.Call(token);

        Assert.Equal((ProposalState.Sending, FakeTime.Noon), (during!.State, during.ClaimedAt));
    }

    [Fact]
    public async Task The_first_result_is_told_again_even_after_the_token_has_expired()
    {
        var token = await _hub.Agreed();
        var first = Expect.Value(await _hub.Call(token));
        _hub.Time.Advance(TimeSpan.FromDays(3));

        var again = Expect.Value(await _hub.Call(token));

        Assert.True(again.Replayed);
        Assert.Equal(JsonSerializer.Serialize(first with { Replayed = true }, HubJson.Options), JsonSerializer.Serialize(again, HubJson.Options));
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task The_first_refusal_is_told_again_and_not_tried_again()
    {
        _hub.Transport.Then(Replies.Refused(400, "invalid_request_error", "charge_already_refunded", "Charge ch_1 has already been refunded."));
        var token = await _hub.Agreed();

        var first = Expect.Error(await _hub.Call(token), "already_refunded");
        var again = Expect.Error(await _hub.Call(token), "already_refunded");

        Assert.Equal("Stripe: Charge ch_1 has already been refunded. The request was sent and refused.", first.Message);
        Assert.Equal((Sent.Yes, false, true), (again.Sent, again.Retryable, again.Replayed));
        Assert.Equal(first.Message, again.Message);
        Assert.Equal("req_2", again.Stripe!.RequestId);
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task Of_a_hundred_calls_at_once_one_is_sent_and_all_get_its_result()
    {
        var token = await _hub.Agreed();
        var gate = new TaskCompletionSource();
        _hub.Transport.Gate = gate.Task;

        var calls = Enumerable.Range(0, 100).Select(_ => Task.Run(() => _hub.Call(token))).ToArray();
        while (_hub.Transport.Writes.Count == 0) await Task.Yield();
        gate.SetResult();
        var results = (await Task.WhenAll(calls)).Select(Expect.Value).ToList();

        Assert.Single(_hub.Transport.Writes);
        Assert.Single(results, r => !r.Replayed);
        Assert.All(results, r => Assert.Equal("re_1", r.Result.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_caller_who_leaves_after_the_claim_does_not_lose_the_outcome()
    {
        var token = await _hub.Agreed();
        using var caller = new CancellationTokenSource();
        _hub.Transport.During = caller.CancelAsync;

        await _hub.Call(token, cancellation: caller.Token);

        Assert.Equal(ProposalState.Succeeded, _hub.Store.Only.State);
        Assert.True(Expect.Value(await _hub.Call(token)).Replayed);
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task An_outcome_that_cannot_be_read_back_is_not_said_to_be_unsent()
    {
        var token = await _hub.Agreed();
        await _hub.Call(token);
        _hub.Store.Change(p => p with { Outcome = "{broken" });

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);

        Assert.Equal($"The outcome of {_hub.Store.Only.Id} can't be read from the store. It was done before, and nothing was sent now.", error.Message);
        Assert.Equal((Sent.Yes, false), (error.Sent, error.Retryable));
    }
}
