using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Permissions;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>What is kept of what keys may do.</summary>
public abstract partial class HubStoreTests
{
    private const string KeyOne = "0123456789abcdef01234567";
    private const string KeyTwo = "89abcdef0123456789abcdef";

    private static readonly LearntAccess ReadsRefunds = new("refunds", EndpointMode.Read, true, Noon);
    private static readonly LearntAccess WritesRefunds = new("refunds", EndpointMode.Write, false, Noon);
    private static readonly LearntAccess ReadsCharges = new("charges", EndpointMode.Read, false, Noon.AddDays(1));

    private IKeyPermissions Keys => ((HubStore)Store).KeyPermissions;

    [Fact]
    public async Task Nothing_is_known_of_a_key_that_nobody_has_learnt_of()
    {
        await Keys.LearnAsync("stripe", KeyOne, ReadsRefunds, default);

        Assert.Empty(await Keys.OfAsync("stripe", KeyTwo, default));
        Assert.Empty(await Keys.OfAsync("acme", KeyOne, default));
    }

    [Fact]
    public async Task What_was_learnt_of_a_key_comes_back_sorted_to_every_instance()
    {
        await Keys.LearnAsync("stripe", KeyOne, WritesRefunds, default);
        await Keys.LearnAsync("stripe", KeyOne, ReadsRefunds, default);
        await Keys.LearnAsync("stripe", KeyOne, ReadsCharges, default);

        Assert.Equal([ReadsCharges, ReadsRefunds, WritesRefunds], await ((HubStore)await AnotherAsync()).KeyPermissions.OfAsync("stripe", KeyOne, default));
    }

    [Fact]
    public async Task The_same_access_learnt_again_takes_the_place_of_what_was_known()
    {
        await Keys.LearnAsync("stripe", KeyOne, ReadsRefunds, default);
        await Keys.LearnAsync("stripe", KeyTwo, ReadsRefunds, default);
        await ((HubStore)await AnotherAsync()).KeyPermissions.LearnAsync("stripe", KeyOne, ReadsRefunds with { IsGiven = false, LearntAt = Noon.AddHours(1) }, default);

        Assert.Equal([ReadsRefunds with { IsGiven = false, LearntAt = Noon.AddHours(1) }], await Keys.OfAsync("stripe", KeyOne, default));
        Assert.Equal([ReadsRefunds], await Keys.OfAsync("stripe", KeyTwo, default));
    }

    [Fact]
    public async Task What_a_test_of_the_key_found_takes_the_place_of_all_that_was_known_of_it_and_of_nothing_else()
    {
        await Keys.LearnAsync("stripe", KeyOne, ReadsRefunds, default);
        await Keys.LearnAsync("stripe", KeyOne, WritesRefunds, default);
        await Keys.LearnAsync("stripe", KeyTwo, WritesRefunds, default);
        await Keys.LearnAsync("acme", KeyOne, WritesRefunds, default);

        await Keys.ReplaceAsync("stripe", KeyOne, [ReadsCharges], default);

        Assert.Equal([ReadsCharges], await Keys.OfAsync("stripe", KeyOne, default));
        Assert.Equal([WritesRefunds], await Keys.OfAsync("stripe", KeyTwo, default));
        Assert.Equal([WritesRefunds], await Keys.OfAsync("acme", KeyOne, default));
        await Keys.ReplaceAsync("stripe", KeyOne, [], default);
        Assert.Empty(await Keys.OfAsync("stripe", KeyOne, default));
    }

    [Fact]
    public async Task Hubs_that_learn_the_same_at_once_leave_one_row()
    {
        HubStore[] hubs = [(HubStore)Store, (HubStore)await AnotherAsync(), (HubStore)await AnotherAsync(), (HubStore)await AnotherAsync()];

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => hubs[i % 4].KeyPermissions.LearnAsync(
            "stripe", KeyOne, i % 2 == 0 ? ReadsRefunds : WritesRefunds, default))));

        Assert.Equal([ReadsRefunds, WritesRefunds], await Keys.OfAsync("stripe", KeyOne, default));
    }

    [Fact]
    public async Task Tests_of_the_same_key_at_once_leave_what_one_of_them_found()
    {
        HubStore[] hubs = [(HubStore)Store, (HubStore)await AnotherAsync(), (HubStore)await AnotherAsync(), (HubStore)await AnotherAsync()];
        LearntAccess[] found = [ReadsRefunds, WritesRefunds, ReadsCharges];

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => hubs[i % 4].KeyPermissions.ReplaceAsync("stripe", KeyOne, i % 2 == 0 ? found : [.. found.Reverse()], default))));

        Assert.Equal([ReadsCharges, ReadsRefunds, WritesRefunds], await Keys.OfAsync("stripe", KeyOne, default));
    }

    [Fact]
    public async Task A_moment_that_was_tampered_with_can_still_be_read()
    {
        await Keys.LearnAsync("stripe", KeyOne, ReadsRefunds, default);
        await RawAsync($"UPDATE key_permissions SET learnt_at = {long.MaxValue}");

        Assert.Equal(DateTimeOffset.MaxValue.Year, Assert.Single(await Keys.OfAsync("stripe", KeyOne, default)).LearntAt.Year);
    }
}
