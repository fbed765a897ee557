using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Access;

public sealed class AccessTests : IDisposable
{
    private readonly FakeTime _time = new();
    private readonly MemoryTokens _tokens = new();
    private readonly AccessDesk _desk;
    private readonly AccessGate _gate;

    public AccessTests() => (_desk, _gate) = (new(_tokens, _time), new(_tokens, _time));

    public void Dispose() => _gate.Dispose();

    private async Task<NewToken> AgentAsync(Scopes scopes = Scopes.OfAgents, TimeSpan? life = null) =>
        Expect.Value(await _desk.MakeForAgentAsync(Requester.Local, "shop-bot", scopes, life, default));

    private async Task<NewToken> PersonAsync(Scopes scopes = Scopes.All) =>
        Expect.Value(await _desk.MakeForPersonAsync(Requester.Local, "ada", scopes, null, default));

    private Task<HubResult<Requester>> AskAsync(string? token, bool isNeeded = false) => _gate.AskAsync(token, isNeeded, Requester.Local, default);

    [Fact]
    public async Task A_token_says_who_asks_and_what_they_may()
    {
        var made = await AgentAsync(Scopes.Read | Scopes.Propose);
        Assert.Matches("^iha_[0-9A-Za-z]{10}_[0-9A-Za-z]{36}$", made.Token);
        Assert.DoesNotContain(made.Token[15..], made.Kept.ToString(), StringComparison.Ordinal);

        var who = Expect.Value(await AskAsync(made.Token));

        Assert.Equal(("agent:shop-bot", "agent:shop-bot", Scopes.Read | Scopes.Propose, made.Kept.Id), (who.Asks.Text, who.Decides.Text, who.Scopes, who.Token));
        Assert.StartsWith("ihp_", (await PersonAsync()).Token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_is_told_who_made_and_who_revoked_a_token_and_nothing_secret_of_it()
    {
        var ada = (await PersonAsync()).Kept;
        var agent = await AgentAsync(life: TimeSpan.FromHours(1));

        Expect.Value(await _desk.RevokeAsync(ada.ToRequester(), agent.Kept.Id, default));
        Expect.Error(await _desk.RevokeAsync(Requester.Local with { Scopes = Scopes.OfAgents }, ada.Id, default), ErrorCodes.InsufficientScope);

        Assert.Equal(
            [
                ("token_made", "person:local", $"{ada.Id} of person:ada for read, propose, call, approve, admin, without an end"),
                ("token_made", "person:local", $"{agent.Kept.Id} of agent:shop-bot for read, propose, call, until {agent.Kept.ExpiresAt:yyyy-MM-dd HH:mm:ss} UTC"),
                ("token_revoked", "person:ada", $"{agent.Kept.Id} of agent:shop-bot"),
            ],
            _tokens.Told.Select(told => (told.Event, told.By.Text, told.Rule)));
        Assert.All(_tokens.Told, told => Assert.DoesNotContain(agent.Token[15..], told.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_asked_until_the_first_token_is_made_and_everybody_from_then_on_until_the_last_is_revoked()
    {
        Assert.Equal(Requester.Local, Expect.Value(await AskAsync(null)));
        Assert.Equal("This hub wants an access token, and the request shows none. Nothing was sent.", Expect.Error(await AskAsync(null, isNeeded: true), ErrorCodes.TokenRequired).Message);

        var made = await AgentAsync(life: TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        Expect.Error(await AskAsync(null), ErrorCodes.TokenRequired);

        // That a token expires lets nobody in.
        _time.Advance(TimeSpan.FromHours(2));
        Expect.Error(await AskAsync(null), ErrorCodes.TokenRequired);
        await _desk.RevokeAsync(Requester.Local, made.Kept.Id, default);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Requester.Local, Expect.Value(await AskAsync(null)));
    }

    [Fact]
    public async Task A_token_that_differs_in_any_letter_is_none()
    {
        var made = await AgentAsync();
        for (var at = 0; at < made.Token.Length; at++)
        {
            var other = made.Token[..at] + (made.Token[at] == 'x' ? 'y' : 'x') + made.Token[(at + 1)..];
            Assert.Equal("The access token is none of this hub. Nothing was sent.", Expect.Error(await AskAsync(other), ErrorCodes.TokenRejected).Message);
        }

        foreach (var odd in new[] { "", "iha", made.Token + "x", made.Token[..^1], made.Token.ToUpperInvariant(), $"ihp{made.Token[3..]}", made.Kept.Digest })
            Expect.Error(await AskAsync(odd), ErrorCodes.TokenRejected);
    }

    [Fact]
    public async Task A_revoked_token_works_nowhere_a_second_later()
    {
        using var other = new AccessGate(_tokens, _time);
        var made = await AgentAsync();
        Expect.Value(await AskAsync(made.Token));
        Expect.Value(await other.AskAsync(made.Token, false, Requester.Local, default));

        await _desk.RevokeAsync(Requester.Local, made.Kept.Id, default);
        _time.Advance(TimeSpan.FromSeconds(1));

        foreach (var gate in new[] { _gate, other })
        {
            Assert.Equal(
                $"The access token {made.Kept.Id} of agent:shop-bot was revoked at {_time.GetUtcNow():yyyy-MM-dd HH:mm} UTC. Nothing was sent.",
                Expect.Error(await gate.AskAsync(made.Token, false, Requester.Local, default), ErrorCodes.TokenRejected).Message);
        }
    }

    [Fact]
    public async Task A_token_stops_at_its_very_moment()
    {
        var made = await AgentAsync(life: TimeSpan.FromDays(90));
        _time.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMilliseconds(1));
        Expect.Value(await AskAsync(made.Token));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(
            $"The access token {made.Kept.Id} of agent:shop-bot expired at {made.Kept.ExpiresAt:yyyy-MM-dd HH:mm} UTC. Nothing was sent.",
            Expect.Error(await AskAsync(made.Token), ErrorCodes.TokenRejected).Message);
    }

    [Fact]
    public async Task Nobody_is_let_in_when_the_tokens_cannot_be_read()
    {
        var made = await AgentAsync();
        Expect.Value(await AskAsync(made.Token));
        _tokens.Fails = true;
        _time.Advance(TimeSpan.FromSeconds(1));

        foreach (var shown in new[] { made.Token, null })
        {
            var error = Expect.Error(await AskAsync(shown), ErrorCodes.StoreFailed);
            Assert.Equal("The disk is full. Who asks can't be looked up, so nobody is let in. Nothing was sent.", error.Message);
            Assert.Equal((Sent.No, true), (error.Sent, error.Retryable));

            var ofCall = Expect.Error(await _gate.AskAsync(shown, false, Requester.Local, default, mayRepeatCall: true), ErrorCodes.StoreFailed);
            Assert.Equal(
                "The disk is full. Who asks can't be looked up, so nobody is let in. "
                + "Nothing was sent now; whether an earlier call with the same confirmation was, can't be looked up either.",
                ofCall.Message);
            Assert.Equal((Sent.Unknown, true), (ofCall.Sent, ofCall.Retryable));
        }
    }

    [Fact]
    public async Task Tokens_are_read_once_a_second_and_their_use_is_noted_once_a_minute()
    {
        var made = await AgentAsync();
        for (var i = 0; i < 100; i++) Expect.Value(await AskAsync(made.Token));
        Assert.Equal((1, 1), (_tokens.Reads, _tokens.Uses.Count));

        _time.Advance(TimeSpan.FromSeconds(59));
        Expect.Value(await AskAsync(made.Token));
        Assert.Equal((2, 1), (_tokens.Reads, _tokens.Uses.Count));

        _time.Advance(TimeSpan.FromSeconds(1));
        Expect.Value(await AskAsync(made.Token));
        Assert.Equal((3, 2), (_tokens.Reads, _tokens.Uses.Count));
    }

    [Fact]
    public async Task An_agent_can_never_approve_or_manage_whatever_is_asked_for_or_kept()
    {
        var made = await AgentAsync(Scopes.All);
        Assert.Equal(Scopes.OfAgents, made.Kept.Scopes);

        var edited = made.Kept with { Granted = Scopes.All, Who = new("Agent", "shop-bot") };
        Assert.Equal((Scopes.OfAgents, Scopes.OfAgents), (edited.Scopes, edited.ToRequester().Scopes));
    }

    [Fact]
    public async Task Once_a_person_has_a_token_only_one_with_admin_makes_and_revokes_others()
    {
        Assert.False(await _desk.AsksPersonsAsync(default));
        Assert.Equal(
            "The first token of a person needs the scope \"admin\"; from then on nobody without it can make or revoke another. Nothing was changed.",
            Expect.Error(await _desk.MakeForPersonAsync(Requester.Local, "ada", Scopes.Approve, null, default)).Message);
        var ada = await PersonAsync();
        var bob = Expect.Value(await _desk.MakeForPersonAsync(ada.Kept.ToRequester(), "bob", Scopes.Approve, null, default));
        Assert.True(await _desk.AsksPersonsAsync(default));

        var lacks = Expect.Error(await _desk.MakeForAgentAsync(bob.Kept.ToRequester(), "other", Scopes.OfAgents, null, default), ErrorCodes.InsufficientScope);
        Assert.Equal("person:bob may not do this: it needs the scope \"admin\", and the token has approve. Nothing was sent.", lacks.Message);
        Expect.Error(await _desk.RevokeAsync(bob.Kept.ToRequester(), ada.Kept.Id, default), ErrorCodes.InsufficientScope);
        Assert.Equal(
            $"{ada.Kept.Id} is the last token with the scope \"admin\"; without it nobody could make or revoke another. Nothing was changed.",
            Expect.Error(await _desk.RevokeAsync(ada.Kept.ToRequester(), ada.Kept.Id, default)).Message);

        Expect.Value(await _desk.RevokeAsync(ada.Kept.ToRequester(), bob.Kept.Id, default));
        Expect.Value(await _desk.RevokeAsync(ada.Kept.ToRequester(), ada.Kept.Id, default));
        Assert.False(await _desk.AsksPersonsAsync(default));
        Assert.Equal("No access token is named \"nope\". Nothing was changed.", Expect.Error(await _desk.RevokeAsync(Requester.Local, "nope", default), ErrorCodes.TokenNotFound).Message);
    }
}
