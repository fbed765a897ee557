using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    private const string Numbered =
        "number, event, at, by_kind, by_name, proposal, tool, connection, environment, input_digest, input, policy_version, policy_class, " +
        "rule, idempotency_key, request_id, code, sent, through, through_hash, previous, hash";

    /// <summary>Every column but the number, and the same one of a wrong length or kind.</summary>
    public static TheoryData<string> Columns => [.. Numbered.Split(", ").Skip(1)];

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Any_column_of_any_row_that_is_changed_is_found(string column)
    {
        await RowsAsync(6);
        var to = column is "at" or "through" ? "COALESCE({0}, 0) + 1" : "COALESCE({0}, '') || 'x'";

        foreach (var row in new[] { 1, 3, 6 })
        {
            await RawAsync("CREATE TABLE kept AS SELECT * FROM ledger");
            await RawAsync($"UPDATE ledger SET {column} = {string.Format(System.Globalization.CultureInfo.InvariantCulture, to, column)} WHERE number = {row}");

            Assert.Equal([$"row {row} is not as it was written: its content does not give its hash."], await FaultsAsync());
            await RawAsync("DELETE FROM ledger");
            await RawAsync($"INSERT INTO ledger ({Numbered}) SELECT {Numbered} FROM kept");
            await RawAsync("DROP TABLE kept");
        }

        await WholeAsync(6);
    }

    [Fact]
    public async Task A_column_that_is_emptied_is_found()
    {
        await RowsAsync(3);
        await RawAsync("UPDATE ledger SET rule = NULL WHERE number = 2");

        Assert.Equal(["row 2 is not as it was written: its content does not give its hash."], await FaultsAsync());
    }

    [Theory]
    [InlineData("number = 1", "rows 1 to 1 are missing, and no checkpoint says that they were removed on purpose.")]
    [InlineData("number = 3", "row 3 is missing.")]
    [InlineData("number IN (3, 4)", "rows 3 to 4 are missing.")]
    [InlineData("number = 6", "row 6 is missing.")]
    [InlineData("number >= 5", "rows 5 to 6 are missing.")]
    [InlineData("number > 0", "rows 1 to 6 are missing.")]
    public async Task A_row_that_is_dropped_is_missed(string which, string says)
    {
        await RowsAsync(6);
        await RawAsync($"DELETE FROM ledger WHERE {which}");

        Assert.Equal([says], await FaultsAsync());
    }

    [Fact]
    public async Task Two_rows_that_changed_places_are_both_named()
    {
        await RowsAsync(6);
        await RawAsync("UPDATE ledger SET number = -1 WHERE number = 3");
        await RawAsync("UPDATE ledger SET number = 3 WHERE number = 5");
        await RawAsync("UPDATE ledger SET number = 5 WHERE number = -1");

        Assert.Equal(["row 3 holds what was written as row 5.", "row 5 holds what was written as row 3."], await FaultsAsync());
    }

    [Fact]
    public async Task A_row_that_is_dropped_and_the_rest_moved_up_is_found()
    {
        await RowsAsync(4);
        await RawAsync("DELETE FROM ledger WHERE number = 2");
        await RawAsync("UPDATE ledger SET number = 2 WHERE number = 3");
        await RawAsync("UPDATE ledger SET number = 3 WHERE number = 4");

        Assert.Equal(["row 2 holds what was written as row 3.", "row 3 holds what was written as row 4.", "row 4 is missing."], await FaultsAsync());
    }

    [Fact]
    public async Task A_row_that_is_put_in_between_is_found()
    {
        await RowsAsync(3);
        await RawAsync("UPDATE ledger SET number = 4 WHERE number = 3");
        await RawAsync("UPDATE ledger SET number = 3 WHERE number = 2");
        await RawAsync($"INSERT INTO ledger ({Numbered}) SELECT 2, {Numbered["number, ".Length..]} FROM ledger WHERE number = 1");

        Assert.Equal(
            [
                "row 2 holds what was written as row 1.", "row 3 holds what was written as row 2.",
                "row 4 holds what was written as row 3.", "row 4 was added after the last row that the hub wrote.",
            ],
            await FaultsAsync());
    }

    [Fact]
    public async Task A_row_that_is_forged_with_a_right_hash_breaks_the_chain_behind_it()
    {
        await RowsAsync(4);
        var row = (await Store.ReadAsync(2, 1, default))[0];
        var forged = row.Entry with { Tool = "stripe_create_payout" };
        await RawAsync($"UPDATE ledger SET tool = '{forged.Tool}', hash = '{LedgerChain.Hash(2, forged, row.Previous)}' WHERE number = 2");

        Assert.Equal(["row 3 was not written after this row 2: one of the two was put in another's place."], await FaultsAsync());
    }

    [Fact]
    public async Task A_last_row_that_is_forged_with_a_right_hash_is_not_where_the_ledger_ends()
    {
        await RowsAsync(4);
        var row = (await Store.ReadAsync(4, 1, default))[0];
        var forged = row.Entry with { Tool = "stripe_create_payout" };
        await RawAsync($"UPDATE ledger SET tool = '{forged.Tool}', hash = '{LedgerChain.Hash(4, forged, row.Previous)}' WHERE number = 4");

        Assert.Equal(["row 4 is not the last row that the hub wrote, though it has its number."], await FaultsAsync());
    }

    [Fact]
    public async Task A_row_that_is_added_in_the_right_form_is_one_that_the_hub_did_not_write()
    {
        await RowsAsync(2);
        var forged = LedgerChain.Next((await Store.HeadAsync(default))!, Entry(LedgerEvents.Succeeded));
        await RawAsync($"INSERT INTO ledger ({Numbered}) SELECT 3, {Numbered["number, ".Length..]} FROM ledger WHERE number = 2");
        await RawAsync(
            $"UPDATE ledger SET event = 'succeeded', at = {Noon.ToUnixTimeMilliseconds()}, proposal = 'prop_one', previous = '{forged.Previous}', hash = '{forged.Hash}' WHERE number = 3");

        Assert.Equal(["row 3 was added after the last row that the hub wrote."], await FaultsAsync());
    }

    [Fact]
    public async Task A_ledger_that_lost_the_note_of_its_end_is_told_and_takes_no_row()
    {
        await RowsAsync(2);
        await RawAsync("DELETE FROM ledger_head");

        Assert.Equal(["where the ledger ends is not written down any more; row 2 is the last there is."], await FaultsAsync());
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.AddAsync(Open("new"), default));
        Assert.Equal(
            $"The ledger in {((HubStore)Store).Name} has lost the note of where it ends, so no row can be chained to it. " +
            "Keep it as it is, look at it with ./hub ledger verify, and restore it from a copy. Nothing was changed.",
            refused.Message);
        Assert.Null(await Store.FindAsync("prop_new", default));
    }

    [Fact]
    public async Task A_ledger_that_was_written_anew_from_one_row_on_no_longer_holds_an_end_that_was_noted()
    {
        await RowsAsync(5);
        var noted = (await Store.HeadAsync(default))!;
        await RawAsync("DELETE FROM ledger WHERE number > 3");
        var three = (await Store.ReadAsync(3, 1, default))[0];
        await RawAsync($"UPDATE ledger_head SET number = 3, hash = '{three.Hash}'");
        await Store.AppendAsync(Entry(LedgerEvents.Denied, "prop_x"), default);
        await WholeAsync(4);
        Assert.Equal("row 5, which was noted, is not there to be compared.", Assert.Single(await FaultsAsync(noted)));

        await Store.AppendAsync(Entry(LedgerEvents.Denied, "prop_x"), default);
        await WholeAsync(5);
        Assert.Equal("row 5 is another than the one that was noted: its hash differs.", Assert.Single(await FaultsAsync(noted)));
    }

    [Fact]
    public async Task Old_rows_are_removed_and_a_checkpoint_vouches_for_them()
    {
        await RowsAsync(6);

        var checkpoint = await Store.PruneAsync(Noon.AddSeconds(4), LedgerActor.LocalPerson, Later, default);

        Assert.Equal((7, LedgerEvents.Checkpoint, 3), (checkpoint!.Number, checkpoint.Entry.Event, checkpoint.Entry.Through));
        Assert.Equal([4, 5, 6, 7], (await Store.ReadAsync(1, 10, default)).Select(r => r.Number));
        await WholeAsync(4);
        Assert.Null(await Store.PruneAsync(Noon.AddSeconds(4), LedgerActor.LocalPerson, Later, default));

        await Store.AppendAsync(Entry(LedgerEvents.Denied) with { At = Later }, default);
        Assert.Equal(7, (await Store.PruneAsync(Noon.AddDays(1), LedgerActor.LocalPerson, Later, default))!.Entry.Through);
        Assert.Equal([8, 9], (await Store.ReadAsync(1, 10, default)).Select(r => r.Number));
        await WholeAsync(2);
    }

    [Theory]
    [InlineData("DELETE FROM ledger WHERE number = 4", "rows 1 to 4 are missing, and no checkpoint says that they were removed on purpose.")]
    [InlineData("UPDATE ledger SET through = 4 WHERE number = 7", "rows 1 to 3 are missing, and no checkpoint says that they were removed on purpose.|row 7 is not as it was written: its content does not give its hash.")]
    [InlineData("DELETE FROM ledger WHERE number = 7", "rows 1 to 3 are missing, and no checkpoint says that they were removed on purpose.|row 7 is missing.")]
    public async Task A_checkpoint_vouches_for_no_more_than_it_says(string tampering, string says)
    {
        await RowsAsync(6);
        await Store.PruneAsync(Noon.AddSeconds(4), LedgerActor.LocalPerson, Later, default);

        await RawAsync(tampering);

        Assert.Equal(says.Split('|'), await FaultsAsync());
    }

    private async Task RowsAsync(int count)
    {
        for (var number = 1; number <= count; number++)
            await Store.AppendAsync(Entry(LedgerEvents.Proposed, $"prop_{number}") with { At = Noon.AddSeconds(number) }, default);
    }

    private async Task<string[]> FaultsAsync(LedgerHead? noted = null) =>
        [.. (await LedgerVerifier.VerifyAsync(Store, noted, default)).Faults.Select(f => f.Message)];
}
