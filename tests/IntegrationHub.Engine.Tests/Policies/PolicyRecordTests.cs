using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Policies;

public class PolicyRecordTests
{
    private readonly TestHub _hub = new();

    private IEnumerable<string> Events => _hub.Store.Told.Select(told => told.Event);

    [Fact]
    public async Task Before_the_first_decision_of_another_policy_the_ledger_tells_of_it_once()
    {
        await _hub.Previewed();
        _hub.Policy.Version = "file-1";
        await _hub.Previewed();
        await _hub.Previewed();

        Assert.Equal(["proposed", "policy_changed", "proposed", "proposed"], Events);
        var told = _hub.Store.Told[1];
        Assert.Equal(("hub:local", "file-1", "file-1 in place of default-1"), (told.By.Text, told.PolicyVersion, told.Rule));
    }

    [Fact]
    public async Task A_policy_that_forbids_is_told_of_before_what_it_forbids()
    {
        (_hub.Policy.Version, _hub.Policy.Always) = ("file-1", IntegrationHub.Engine.Policies.PolicyClass.Deny);

        Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied);

        Assert.Equal(["policy_changed", "denied"], Events);
    }

    [Fact]
    public async Task What_runs_long_tells_of_it_before_anybody_asks_for_anything()
    {
        _hub.Policy.Version = "file-1";
        Expect.Value(await _hub.Recover(isStart: true));
        Assert.Empty(Events);

        Expect.Value(await _hub.Recover(isStart: false));
        Expect.Value(await _hub.Recover(isStart: false));

        Assert.Equal(["policy_changed"], Events);
    }

    [Fact]
    public async Task What_cannot_be_told_decides_nothing()
    {
        _hub.Policy.Version = "file-1";
        _hub.Store.Fails.Add("note");

        var error = Expect.Error(await _hub.Preview(), ErrorCodes.StoreFailed);

        Assert.Equal(Sent.No, error.Sent);
        Assert.Equal(0, _hub.Store.Count);
        Assert.DoesNotContain(LedgerEvents.Proposed, Events);
    }
}
