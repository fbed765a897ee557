using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies.Limits;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    private static readonly PolicyLimit Curious = new("not too curious", new() { Mode = EndpointMode.Read, Groups = ["customers"], Agents = ["bot"] }, LimitPeriod.Read("1m")) { Count = 2 };

    [Fact]
    public async Task Reads_are_counted_until_there_is_no_room_and_it_is_told_when_there_will_be()
    {
        Assert.Null(await ReadAsync(Noon));
        Assert.Null(await ReadAsync(Noon.AddSeconds(20)));

        var full = await ReadAsync(Noon.AddSeconds(30));

        Assert.Equal((2L, Noon.AddMinutes(1), Curious), (full!.Count, full.FreesAt!.Value, full.Bound.Limit));
        Assert.NotNull(await ReadAsync(Noon.AddSeconds(59)));
        Assert.Null(await ReadAsync(Noon.AddSeconds(60)));
        Assert.NotNull(await ReadAsync(Noon.AddSeconds(79)));
        Assert.Null(await ReadAsync(Noon.AddSeconds(80)));
    }

    [Theory]
    [InlineData("customers", "other", "shop")]
    [InlineData("refunds", "bot", "shop")]
    public async Task What_a_limit_does_not_speak_of_takes_nothing_from_it(string group, string agent, string connection)
    {
        for (var i = 0; i < 3; i++) await ReadAsync(Noon, group, agent, connection, isBound: false);

        Assert.Null(await ReadAsync(Noon));
        Assert.Null(await ReadAsync(Noon));
        Assert.NotNull(await ReadAsync(Noon));
    }

    [Fact]
    public async Task Of_a_hundred_reads_at_once_exactly_as_many_pass_as_there_is_room_for()
    {
        IHubStore[] hubs = [Store, await AnotherAsync()];

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => ReadAsync(Noon, most: 30, store: hubs[number % 2]))));

        Assert.Equal(30, answers.Count(answer => answer is null));
    }

    [Fact]
    public async Task A_read_leaves_no_row_in_the_ledger()
    {
        await ReadAsync(Noon);

        Assert.Empty(await Store.LatestAsync(new(10), default));
    }

    private Task<LimitUse?> ReadAsync(DateTimeOffset at, string group = "customers", string agent = "bot", string connection = "shop", bool isBound = true, long most = 2, IHubStore? store = null) => ((HubStore)(store ?? Store)).Reads.TakeAsync(
        new(at, "stripe_get_customer", group, connection, HubEnvironment.Test, new(LedgerActor.Agent, agent))
        {
            Bounds = isBound ? [new(Curious with { Count = most == 2 ? Curious.Count : most }, null, null)] : [],
            KeptFrom = at.AddMinutes(-1),
        },
        default);
}
