using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Routes;

public sealed class LedgerRoutesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_rows_of_a_write_come_the_newest_first()
    {
        var called = (await _site.CallAsync(await _site.TokenAsync())).Json;

        var answer = (await _site.GetAsync("/v1/ledger")).Json;

        var rows = answer.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["succeeded", "sent", "agreed", "proposed"], rows.Select(r => r.GetProperty("event").GetString()));
        Assert.Equal(called.GetProperty("ledger_id").GetInt64(), rows[1].GetProperty("number").GetInt64());
        Assert.Equal(2500, rows[3].GetProperty("input").GetProperty("amount").GetInt32());
        Assert.Equal("agent:local", rows[0].GetProperty("by").GetString());
        Assert.Equal(rows[1].GetProperty("hash").GetString(), rows[0].GetProperty("previous").GetString());
        Assert.False(answer.TryGetProperty("next_cursor", out _));
    }

    [Fact]
    public async Task It_comes_in_pages_and_for_one_proposal()
    {
        await _site.PreviewAsync();
        var second = (await _site.PreviewAsync()).Json.GetProperty("proposal").GetProperty("id").GetString();

        var page = (await _site.GetAsync("/v1/ledger?limit=1")).Json;
        Assert.Equal("2", page.GetProperty("next_cursor").GetString());
        Assert.Equal(1, (await _site.GetAsync("/v1/ledger?cursor=2")).Json.GetProperty("rows")[0].GetProperty("number").GetInt32());
        Assert.Equal(second, Assert.Single((await _site.GetAsync($"/v1/ledger?proposal={second}")).Json.GetProperty("rows").EnumerateArray()).GetProperty("proposal").GetString());
    }

    [Fact]
    public async Task A_cursor_that_is_no_number_is_refused() => (await _site.GetAsync("/v1/ledger?cursor=x"))
        .IsProblem(400, "bad_request", "cursor is \"x\"; it must be a whole number. Nothing was sent.");

    [Fact]
    public async Task A_store_that_fails_is_told()
    {
        await using var broken = await Site.StartAsync(new BrokenStore());

        (await broken.GetAsync("/v1/ledger")).IsProblem(
            503, "store_failed", "The disk is full. Nothing was sent, because what can't be written down is not done.");
    }
}
