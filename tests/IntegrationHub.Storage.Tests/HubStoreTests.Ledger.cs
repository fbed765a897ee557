using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    /// <summary>Does something to the data behind the store's back.</summary>
    private protected abstract Task<long> RawAsync(string sql);

    [Fact]
    public async Task Every_field_of_a_row_comes_back_as_it_was_given()
    {
        var given = Entry(LedgerEvents.Failed);

        Assert.Equal(1, await Store.AppendAsync(given, default));

        var row = Assert.Single(await Store.ReadAsync(1, 10, default));
        Assert.Equal((1, given, LedgerChain.Beginning), (row.Number, row.Entry, row.Previous));
        Assert.Equal(LedgerChain.Hash(1, given, LedgerChain.Beginning), row.Hash);
        Assert.Equal(new LedgerHead(1, row.Hash), await Store.HeadAsync(default));
    }

    [Fact]
    public async Task What_is_left_empty_in_a_row_comes_back_empty()
    {
        var given = new LedgerEntry { Event = LedgerEvents.Denied, At = Noon.AddTicks(7), By = LedgerActor.LocalPerson };

        await Store.AppendAsync(given, default);

        Assert.Equal(given with { At = Noon }, Assert.Single(await Store.ReadAsync(1, 10, default)).Entry);
        await WholeAsync(1);
    }

    [Fact]
    public async Task Each_step_of_a_proposal_writes_its_rows_and_a_step_that_is_refused_writes_none()
    {
        await Store.AddAsync(Open(), Entry(LedgerEvents.Proposed), default);
        await Assert.ThrowsAsync<StoreException>(() => Store.AddAsync(Open(), Entry(LedgerEvents.Proposed), default));
        Assert.True(await Store.ApproveAsync("prop_one", Noon, Entry(LedgerEvents.Agreed), default));
        Assert.True(await Store.ApproveAsync("prop_one", Noon, Entry(LedgerEvents.Agreed), default));
        Assert.False(await Store.ExpireAsync("prop_one", Noon, Entry(LedgerEvents.Expired), default));
        Assert.Equal(4, await Store.ClaimAsync("prop_one", Later, Noon, [Entry(LedgerEvents.Agreed), Entry(LedgerEvents.Sent)], default));
        Assert.Null(await Store.ClaimAsync("prop_one", Later, Noon, [Entry(LedgerEvents.Sent)], default));
        Assert.False(await Store.DenyAsync("prop_one", Entry(LedgerEvents.Denied), default));
        await Store.SettleAsync("prop_one", ProposalState.Succeeded, "{}", Entry(LedgerEvents.Succeeded), default);
        await Assert.ThrowsAsync<StoreException>(() => Store.SettleAsync("prop_one", ProposalState.Failed, "{}", Entry(LedgerEvents.Failed), default));

        var events = (await Store.ReadAsync(1, 100, default)).Select(row => row.Entry.Event);

        Assert.Equal([LedgerEvents.Proposed, LedgerEvents.Agreed, LedgerEvents.Agreed, LedgerEvents.Sent, LedgerEvents.Succeeded], events);
        await WholeAsync(5);
    }

    [Fact]
    public async Task A_proposal_whose_time_is_over_is_found_and_ends_once()
    {
        await Store.AddAsync(Open(), default);
        await Store.AddAsync(Open("later") with { ExpiresAt = Noon.AddHours(1) }, default);
        var over = Noon.AddMinutes(10);

        Assert.Equal([Open()], await Store.OverdueAsync(over, default));
        Assert.True(await Store.ExpireAsync("prop_one", over, Entry(LedgerEvents.Expired), default));
        Assert.False(await Store.ExpireAsync("prop_one", over, Entry(LedgerEvents.Expired), default));
        Assert.False(await Store.ExpireAsync("prop_later", over, Entry(LedgerEvents.Expired), default));
        Assert.Equal(ProposalState.Expired, await StateAsync("prop_one"));
        Assert.Empty(await Store.OverdueAsync(over, default));
        Assert.False(await Store.ClaimAsync("prop_one", Later, DateTimeOffset.MaxValue, default));
    }

    [Fact]
    public async Task What_was_sent_and_has_no_certain_outcome_is_found_the_oldest_first()
    {
        foreach (var (name, state) in new[] { ("b", ProposalState.Unknown), ("a", ProposalState.Sending), ("o", ProposalState.Open), ("s", ProposalState.Succeeded), ("f", ProposalState.Failed), ("d", ProposalState.Denied), ("e", ProposalState.Expired) })
            await Store.AddAsync(Open(name) with { State = state, CreatedAt = name == "a" ? Noon.AddSeconds(-1) : Noon }, default);

        Assert.Equal(["prop_a", "prop_b"], (await Store.UnsettledAsync(default)).Select(p => p.Id));
    }

    [Fact]
    public async Task The_last_rows_come_the_newest_first_a_page_at_a_time_or_for_one_proposal()
    {
        for (var number = 1; number <= 5; number++)
            await Store.AppendAsync(Entry(LedgerEvents.Proposed, $"prop_{number % 2}"), default);

        Assert.Equal([5, 4], (await Store.LatestAsync(new(2), default)).Select(r => r.Number));
        Assert.Equal([3, 2], (await Store.LatestAsync(new(2, Before: 4), default)).Select(r => r.Number));
        Assert.Equal([4, 2], (await Store.LatestAsync(new(9, Proposal: "prop_0"), default)).Select(r => r.Number));
        Assert.Equal([3, 4], (await Store.ReadAsync(3, 2, default)).Select(r => r.Number));
    }

    [Fact]
    public async Task Rows_added_at_once_by_four_instances_make_one_chain()
    {
        IHubStore[] instances = [Store, await AnotherAsync(), await AnotherAsync(), await AnotherAsync()];

        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => instances[n % 4].AppendAsync(Entry(LedgerEvents.Sent), default))));

        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), numbers.Order());
        await WholeAsync(200);
    }

    [Fact]
    public async Task A_ledger_that_grows_while_it_is_checked_is_whole()
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await Store.AppendAsync(Entry(LedgerEvents.Sent), default);
        });
        var reader = await AnotherAsync();

        for (var round = 0; round < 20; round++)
            Assert.Empty((await LedgerVerifier.VerifyAsync(reader, null, default)).Faults);

        await stop.CancelAsync();
        await writer;
    }

    private async Task WholeAsync(long rows)
    {
        var verdict = await LedgerVerifier.VerifyAsync(Store, null, default);
        Assert.Empty(verdict.Faults);
        Assert.Equal(rows, verdict.Rows);
    }
}
