using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class AgreementTests
{
    [Fact]
    public async Task In_live_money_moves_only_after_a_person_approved_it()
    {
        _hub.Connections.Environment = HubEnvironment.Live;
        var preview = await _hub.Previewed();
        Assert.Equal("approve", preview.Policy.Class);

        var error = Expect.Error(await _hub.Call(preview.Token), ErrorCodes.ApprovalRequired);
        Assert.Equal("A person in charge has to approve this first. Nothing was sent.", error.Message);
        Assert.Equal($"Ask the person in charge to run: ./hub approve {preview.Id}", error.Hint);
        Assert.True(error.Retryable);
        NothingWasSent(error);

        Assert.Equal(FakeTime.Noon, Expect.Value(await _hub.Approve(preview.Id!)).ApprovedAt);
        Expect.Value(await _hub.Call(preview.Token));
        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task Approval_does_not_make_a_token_live_longer()
    {
        _hub.Connections.Environment = HubEnvironment.Live;
        var preview = await _hub.Previewed();
        await _hub.Approve(preview.Id!);
        _hub.Time.Advance(TimeSpan.FromMinutes(10));

        NothingWasSent(Expect.Error(await _hub.Call(preview.Token), ErrorCodes.ConfirmationExpired));
    }

    [Fact]
    public async Task What_a_person_refused_is_never_sent()
    {
        var preview = await _hub.Previewed();
        Expect.Value(await _hub.Deny(preview.Id!));

        var error = Expect.Error(await _hub.Call(preview.Token), ErrorCodes.PolicyDenied);

        Assert.Equal("A person in charge refused this. Nothing was sent.", error.Message);
        NothingWasSent(error);
    }

    [Fact]
    public async Task Nobody_approves_what_was_never_proposed()
    {
        var error = Expect.Error(await _hub.Approve("prop_none"), "proposal_not_found");

        Assert.Equal("No proposal is named \"prop_none\". Nothing was changed.", error.Message);
    }

    [Fact]
    public async Task What_was_done_can_no_longer_be_refused()
    {
        var preview = await _hub.Previewed();
        await _hub.Call(preview.Token);

        var error = Expect.Error(await _hub.Deny(preview.Id!), "proposal_not_open");

        Assert.Equal($"The proposal {preview.Id} is no longer open: it was done. Nothing was changed.", error.Message);
    }

    [Fact]
    public async Task What_expired_can_no_longer_be_approved()
    {
        var preview = await _hub.Previewed();
        _hub.Time.Advance(TimeSpan.FromMinutes(10));

        var error = Expect.Error(await _hub.Approve(preview.Id!), "proposal_not_open");

        Assert.Equal($"The proposal {preview.Id} is no longer open: it expired. Nothing was changed.", error.Message);
    }

    [Fact]
    public async Task What_was_refused_is_not_said_to_have_expired()
    {
        var preview = await _hub.Previewed();
        await _hub.Deny(preview.Id!);

        var error = Expect.Error(await _hub.Approve(preview.Id!), "proposal_not_open");

        Assert.Equal($"The proposal {preview.Id} is no longer open: a person refused it. Nothing was changed.", error.Message);
    }

    [Fact]
    public async Task An_approval_that_cannot_be_written_down_did_not_happen()
    {
        var preview = await _hub.Previewed();
        _hub.Store.Fails.Add("approve");

        var error = Expect.Error(await _hub.Approve(preview.Id!), ErrorCodes.StoreFailed);

        Assert.Equal("The disk is full. Nothing was sent, because what can't be written down is not done.", error.Message);
        Assert.Null(_hub.Store.Only.ApprovedAt);
    }
}
