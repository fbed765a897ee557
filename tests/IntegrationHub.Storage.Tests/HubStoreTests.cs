using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>What every engine must do. An engine's test class says only how to open one more instance on the same data.</summary>
public abstract partial class HubStoreTests : IAsyncLifetime
{
    private readonly List<IHubStore> _opened = [];

    private protected IHubStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await AnotherAsync();

    public virtual async Task DisposeAsync()
    {
        foreach (var store in _opened.OfType<IAsyncDisposable>())
            await store.DisposeAsync();
    }

    /// <summary>Opens one more instance on the same data, as another process would.</summary>
    private protected abstract Task<IHubStore> OpenAsync();

    private protected async Task<IHubStore> AnotherAsync()
    {
        var store = await OpenAsync();
        _opened.Add(store);
        return store;
    }

    private protected async Task<ProposalState> StateAsync(string id) =>
        (await Store.FindAsync(id, default))!.State;

    [Theory]
    [InlineData(ProposalState.Open)]
    [InlineData(ProposalState.Sending)]
    [InlineData(ProposalState.Succeeded)]
    [InlineData(ProposalState.Failed)]
    [InlineData(ProposalState.Unknown)]
    [InlineData(ProposalState.Denied)]
    [InlineData(ProposalState.Expired)]
    public async Task Every_field_comes_back_as_it_was_given(ProposalState state)
    {
        var given = Open() with
        {
            State = state,
            PolicyClass = Engine.Policies.PolicyClass.Approve,
            ApprovedAt = Noon.AddMinutes(1),
            ClaimedAt = Noon.AddMinutes(2),
            Claimant = "one/1/2",
            PolicyRule = "a rule",
            By = new("agent", "shop-bot"),
            Outcome = """{"status":"succeeded"}""",
        };

        await Store.AddAsync(given, default);

        Assert.Equal(given, await Store.FindAsync(given.Id, default));
        Assert.Equal(given, await (await AnotherAsync()).FindByTokenAsync(given.TokenDigest, default));
    }

    [Fact]
    public async Task What_was_left_empty_comes_back_empty()
    {
        await Store.AddAsync(Open(), default);

        Assert.Equal(Open(), await Store.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task A_moment_given_in_another_time_zone_comes_back_as_the_same_moment()
    {
        var tokyo = Noon.ToOffset(TimeSpan.FromHours(9));

        await Store.AddAsync(Open() with { CreatedAt = tokyo }, default);

        Assert.Equal(Noon, (await Store.FindAsync("prop_one", default))!.CreatedAt);
    }

    [Fact]
    public async Task What_nobody_added_is_not_found()
    {
        Assert.Null(await Store.FindAsync("prop_one", default));
        Assert.Null(await Store.FindByTokenAsync("", default));
    }

    [Fact]
    public async Task A_quote_in_a_name_is_only_a_quote()
    {
        const string name = "x'; DROP TABLE proposals; --";
        await Store.AddAsync(Open(name), default);

        Assert.Equal(Open(name), await Store.FindAsync($"prop_{name}", default));
        Assert.Null(await Store.FindAsync("' OR ''='", default));
    }

    [Fact]
    public async Task The_same_id_the_same_token_and_the_same_key_are_each_kept_only_once()
    {
        await Store.AddAsync(Open(), default);
        var other = Open("two");

        foreach (var twin in new[] { other with { Id = "prop_one" }, other with { TokenDigest = Open().TokenDigest }, other with { IdempotencyKey = Open().IdempotencyKey } })
        {
            var refused = await Assert.ThrowsAsync<StoreException>(() => Store.AddAsync(twin, default));
            Assert.Contains("each may be kept once. Nothing was changed.", refused.Message);
        }

        Assert.Null(await Store.FindAsync("prop_two", default));
        Assert.Equal(Open(), await Store.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task A_cancelled_step_is_not_begun()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AddAsync(Open(), new CancellationToken(true)));

        Assert.Null(await Store.FindAsync("prop_one", default));
    }
}
