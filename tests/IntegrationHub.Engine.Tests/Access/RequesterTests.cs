using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Access;

public class RequesterTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public async Task Every_row_of_the_ledger_names_who_did_it()
    {
        _hub.Policy.Always = PolicyClass.Approve;
        _hub.Who = Named.Agent("shop-bot");
        var preview = await _hub.Previewed();
        _hub.Who = Named.Person("ada");
        await _hub.Approve(preview.Id!);
        _hub.Who = Named.Agent("shop-bot");
        Expect.Value(await _hub.Call(preview.Token));

        Assert.Equal(
            ["proposed agent:shop-bot", "agreed person:ada", "sent agent:shop-bot", "succeeded agent:shop-bot"],
            _hub.Store.Told.Select(e => $"{e.Event} {e.By.Text}"));
        Assert.Equal("agent:shop-bot", _hub.Store.Only.By.Text);
    }

    [Fact]
    public async Task What_the_policy_forbids_is_told_of_who_wanted_it()
    {
        _hub.Policy.Always = PolicyClass.Deny;
        _hub.Who = Named.Agent("shop-bot");
        Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied);

        Assert.Equal(["denied agent:shop-bot"], _hub.Store.Told.Select(e => $"{e.Event} {e.By.Text}"));
    }

    [Fact]
    public async Task A_proposal_is_its_makers_alone_even_when_it_was_done()
    {
        _hub.Who = Named.Agent("shop-bot");
        var token = await _hub.Agreed();
        Expect.Value(await _hub.Call(token));

        foreach (var other in new[] { Named.Agent("other"), Named.Person("shop-bot"), Requester.Local })
        {
            _hub.Who = other;
            var error = Expect.Error(await _hub.Call(token), ErrorCodes.ConfirmationMismatch);
            Assert.Equal("This is not what was agreed to: agent differs from the preview. Nothing was sent.", error.Message);
            Assert.Equal(("agent", Sent.No), (error.Field, error.Sent));
            Expect.Error(await _hub.Hub.FindAsync(token, default), ErrorCodes.ConfirmationMismatch);
            Expect.Error(await _hub.Hub.WithdrawAsync(_hub.Store.Only.Id, default), ErrorCodes.ProposalNotFound);
        }
    }

    [Theory]
    [InlineData(Scopes.Read | Scopes.Call, "propose", "read, call")]
    [InlineData(Scopes.Propose, "read", "propose")]
    [InlineData(Scopes.None, "read", "none")]
    public async Task Each_act_needs_its_scope(Scopes scopes, string missing, string has)
    {
        _hub.Who = Named.Agent("shop-bot", scopes);
        var error = missing == "read"
            ? Expect.Error(await _hub.Call(null, "stripe_get_payment_intent", """{"payment_intent_id":"pi_1"}"""))
            : Expect.Error(await _hub.Preview());

        Assert.Equal(
            $"agent:shop-bot may not do this: it needs the scope \"{missing}\", and the token has {has}. Nothing was sent.", error.Message);
        Assert.Equal((ErrorCodes.InsufficientScope, Sent.No, "scope"), (error.Code, error.Sent, error.Field));
        Assert.Empty(_hub.Transport.Reads);
        Assert.Equal(0, _hub.Store.Count);
    }

    [Fact]
    public async Task Who_may_propose_may_not_call()
    {
        _hub.Who = Named.Agent("shop-bot", Scopes.Read | Scopes.Propose);
        var token = await _hub.Agreed();

        Assert.Equal(["call"], Expect.Error(await _hub.Call(token), ErrorCodes.InsufficientScope).Allowed);
        Assert.Empty(_hub.Transport.Writes);
    }

    [Fact]
    public async Task An_agent_decides_on_nothing_but_takes_back_its_own()
    {
        _hub.Who = Named.Agent("shop-bot");
        var preview = await _hub.Previewed();

        var error = Expect.Error(await _hub.Approve(preview.Id!), ErrorCodes.InsufficientScope);
        Assert.Equal("A person in charge has to do it, with a token of their own; an agent's token never can.", error.Hint);
        Expect.Error(await _hub.Deny(preview.Id!), ErrorCodes.InsufficientScope);
        Assert.Equal((ProposalState.Open, null), (_hub.Store.Only.State, _hub.Store.Only.ApprovedAt));

        Expect.Value(await _hub.Hub.WithdrawAsync(preview.Id!, default));
        Assert.Equal(ProposalState.Denied, _hub.Store.Only.State);
    }

    [Fact]
    public async Task A_crashed_call_of_an_agent_is_settled_by_the_hub()
    {
        _hub.Who = Named.Agent("shop-bot");
        var token = await _hub.Agreed();
        _hub.Store.Fails.Add("settle");
        Expect.Error(await _hub.Call(token), ErrorCodes.StoreFailed);
        _hub.Store.Fails.Clear();
        _hub.Who = Requester.Local;

        Assert.Equal(1, Expect.Value(await _hub.Recover()).Settled);
        Assert.Equal(ProposalState.Succeeded, _hub.Store.Only.State);
    }
}
