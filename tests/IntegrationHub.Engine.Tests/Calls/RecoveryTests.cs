using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public class RecoveryTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public async Task What_a_dead_process_was_sending_is_asked_again_with_the_same_key_at_once()
    {
        var preview = await KilledAsync();

        var report = Expect.Value(await _hub.Recover());

        Assert.Equal((1, 0, 0), (report.Settled, report.Waiting, report.Unknown.Count));
        Assert.Equal(preview.IdempotencyKey, Assert.Single(_hub.Transport.Keys));
        Assert.Equal(ProposalState.Succeeded, _hub.Store.Only.State);
        Assert.True(Expect.Value(await _hub.Call(preview.Token)).Replayed);
        Assert.Equal(["proposed", "sent", "succeeded"], _hub.Store.Told.Select(e => e.Event));
        Assert.Equal([LedgerActor.LocalAgent, LedgerActor.Hub, LedgerActor.Hub], _hub.Store.Told.Select(e => e.By));
    }

    [Fact]
    public async Task What_a_living_process_is_sending_is_left_to_it_until_its_claim_is_too_old()
    {
        await KilledAsync(isGone: false);

        Assert.Equal((0, 1), Counts(await _hub.Recover()));
        Assert.Empty(_hub.Transport.Writes);

        _hub.Time.Advance(TimeSpan.FromSeconds(41));
        Assert.Equal((1, 0), Counts(await _hub.Recover()));
    }

    [Fact]
    public async Task A_claim_of_this_very_process_that_it_no_longer_works_on_is_settled_at_once()
    {
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("settle");
        Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);
        _hub.Store.Fails.Clear();

        Assert.Equal((1, 0), Counts(await _hub.Recover(isStart: false)));

        Assert.Equal(ProposalState.Succeeded, _hub.Store.Only.State);
        Assert.Single(_hub.Transport.Keys.Distinct());
    }

    [Fact]
    public async Task What_this_process_is_sending_right_now_is_left_alone()
    {
        var token = await _hub.Agreed();
        var gate = new TaskCompletionSource();
        _hub.Transport.Gate = gate.Task;
        var call = _hub.Call(token);
        while (_hub.Transport.Writes.Count == 0) await Task.Yield();

        Assert.Equal((0, 1), Counts(await _hub.Recover()));

        gate.SetResult();
        Expect.Value(await call);
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task An_unknown_outcome_is_asked_about_less_and_less_often()
    {
        _hub.Transport.Then(Enumerable.Repeat(Replies.NoAnswer, 100));
        await _hub.Call(await _hub.Agreed());
        for (var second = 0; second < 3600; second++)
        {
            _hub.Time.Advance(TimeSpan.FromSeconds(1));
            await _hub.Recover(isStart: false);
        }

        Assert.InRange(_hub.Transport.Writes.Count, 10, 20);
        Assert.Single(_hub.Transport.Keys.Distinct());
        Assert.Equal(ProposalState.Unknown, _hub.Store.Only.State);
    }

    [Fact]
    public async Task After_a_day_it_is_not_asked_again_but_marked_unknown_and_says_what_to_check()
    {
        var preview = await KilledAsync();
        _hub.Time.Advance(TimeSpan.FromHours(23) + TimeSpan.FromSeconds(1));

        var unknown = Assert.Single(Expect.Value(await _hub.Recover()).Unknown);

        Assert.Equal(
            $"This was sent on 2026-11-20 12:00 UTC and never answered. After a day the service may have forgotten its idempotency key {preview.IdempotencyKey}, so asking again could do it twice. Nothing was sent now.",
            unknown.Error.Message);
        Assert.Equal("Look at the service whether it happened, by the idempotency key.", unknown.Error.Hint);
        Assert.Empty(_hub.Transport.Writes);
        Assert.Equal(ProposalState.Unknown, _hub.Store.Only.State);
        Assert.Equal(["proposed", "unknown"], _hub.Store.Told.Select(e => e.Event));

        await _hub.Recover();
        Assert.Equal(2, _hub.Store.Told.Count);
    }

    [Fact]
    public async Task What_can_no_longer_be_asked_as_it_was_agreed_is_marked_unknown_and_says_why()
    {
        await KilledAsync();
        _hub.Connections.Credential = "sk_test_51ZyXwVuTsRqPoNmLkJiHgFe";

        var unknown = Assert.Single(Expect.Value(await _hub.Recover()).Unknown);

        Assert.Equal(
            "stripe_create_refund was being sent on 2026-11-20 12:00 UTC and its outcome was not written down. It can't be asked about again: the connection's key changed since. Nothing was sent now.",
            unknown.Error.Message);
        Assert.Equal($"Look at the service whether it happened, by the idempotency key {_hub.Store.Only.IdempotencyKey}.", unknown.Error.Hint);
        Assert.Equal(ProposalState.Unknown, _hub.Store.Only.State);
        Assert.Empty(_hub.Transport.Writes);
    }

    [Fact]
    public async Task A_proposal_that_was_not_called_in_its_time_expires_by_itself_once()
    {
        await _hub.Previewed();
        _hub.Time.Advance(TimeSpan.FromMinutes(10));

        await _hub.Recover();
        await _hub.Recover();

        Assert.Equal(ProposalState.Expired, _hub.Store.Only.State);
        Assert.Equal(["proposed", "expired"], _hub.Store.Told.Select(e => e.Event));
    }

    [Fact]
    public async Task A_store_that_fails_is_told()
    {
        _hub.Store.Fails.Add("unsettled");

        Assert.Equal("The disk is full. Nothing was sent, because what can't be written down is not done.", Expect.Error(await _hub.Recover(), ErrorCodes.StoreFailed).Message);
    }

    // As a process leaves it that was killed between its claim and its outcome.
    private async Task<Preview> KilledAsync(bool isGone = true)
    {
        var preview = await _hub.Previewed();
        _hub.Store.Change(p => p with { State = ProposalState.Sending, ClaimedAt = FakeTime.Noon, Claimant = "other" });
        if (isGone) _hub.Store.Gone.Add("other");
        return preview;
    }

    private static (int Settled, int Waiting) Counts(HubResult<RecoveryReport> result) =>
        (Expect.Value(result).Settled, Expect.Value(result).Waiting);
}
