using System.Text.Json;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Consent;

public class AskingTests
{
    public static TheoryData<string> Versions => [Line.Newest, Line.WithSessions, "2025-06-18"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_person_who_says_yes_has_it_done_once(string version)
    {
        await using var desk = await Desk.OpenAsync();
        var asked = new List<string>();
        await using var line = await Line.ToAsync(desk, version, question => Yes(asked, question));

        var answer = (await line.RefundAsync()).Ok();

        Assert.Single(desk.Service.Writes);
        Assert.Equal("re_1Example", answer.Json().GetProperty("result").GetProperty("id").GetString());
        Assert.Equal(
            """
            Refund 25.00 USD of payment pi_3PqExample (50.00 USD) to the customer who paid. This cannot be undone.
            Where: the sandbox, where nothing is real.
            stripe_create_refund was asked for. It happens once, and only if you say yes before 12:10 UTC.
            """,
            Assert.Single(asked),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_person_who_says_no_has_nothing_sent_and_the_proposal_is_dead(string version)
    {
        await using var desk = await Desk.OpenAsync();
        var (_, token) = await desk.ProposeAsync();
        await using var line = await Line.ToAsync(desk, version, _ => new() { Action = "decline" });

        var answer = await line.RefundAsync(more: $",\"confirmation\":\"{token}\"");

        answer.Refused("declined", "The person was asked and said no. Nothing was sent.");
        await using var other = await Line.ToAsync(desk, version);
        (await other.RefundAsync(more: $",\"confirmation\":\"{token}\"")).Refused("policy_denied", "A person in charge refused this. Nothing was sent.");
        Assert.Empty(desk.Service.Writes);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_form_that_is_sent_off_without_the_tick_is_a_no(string version)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk, version, _ => new() { Action = "accept", Content = Tick("false") });

        (await line.RefundAsync()).Refused("declined", "The person was asked and said no. Nothing was sent.");

        Assert.Empty(desk.Service.Writes);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_question_that_is_put_away_is_no_answer(string version)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk, version, _ => new() { Action = "cancel" });

        (await line.RefundAsync()).Refused("not_answered", "The person was asked and gave no answer. Nothing was sent.");

        Assert.Empty(desk.Service.Writes);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_token_does_not_do_for_the_person_where_they_can_be_asked(string version)
    {
        await using var desk = await Desk.OpenAsync();
        var (_, token) = await desk.ProposeAsync();
        var asked = new List<string>();
        await using var line = await Line.ToAsync(desk, version, question => Yes(asked, question));

        (await line.RefundAsync(more: $",\"confirmation\":\"{token}\"")).Ok();

        Assert.Single(asked);
        Assert.Single(desk.Service.Writes);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_was_done_is_told_again_without_asking_again(string version)
    {
        await using var desk = await Desk.OpenAsync();
        var (_, token) = await desk.ProposeAsync();
        var asked = new List<string>();
        await using var line = await Line.ToAsync(desk, version, question => Yes(asked, question));

        await line.RefundAsync(more: $",\"confirmation\":\"{token}\"");
        var again = (await line.RefundAsync(more: $",\"confirmation\":\"{token}\"")).Ok();

        Assert.True(again.Json().GetProperty("replayed").GetBoolean());
        Assert.StartsWith("stripe_create_refund in sandbox: done before with this confirmation; this is its first result again.\n", again.Text(), StringComparison.Ordinal);
        Assert.Single(asked);
        Assert.Single(desk.Service.Writes);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_answer_that_comes_after_the_proposal_has_expired_sends_nothing(string version)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk, version, question =>
        {
            desk.Time.Advance(TimeSpan.FromMinutes(11));
            return Yes([], question);
        });

        (await line.RefundAsync()).Refused("confirmation_expired", "The preview is older than 10 minutes: it expired at 2026-11-20 12:10:00 UTC. Nothing was sent.");

        Assert.Empty(desk.Service.Writes);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Where_a_person_in_charge_has_to_approve_neither_a_yes_nor_a_token_is_enough(string version)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connections.Environment = HubEnvironment.Live;
        var asked = new List<string>();
        await using var line = await Line.ToAsync(desk, version, question => Yes(asked, question));

        var proposal = (await line.RefundAsync()).Ok().Json().GetProperty("proposal");
        var confirmed = $",\"confirmation\":\"{proposal.GetProperty("token").GetString()}\"";
        (await line.RefundAsync(more: confirmed)).Refused("approval_required", "A person in charge has to approve this first. Nothing was sent.");

        Assert.Empty(asked);
        Assert.Empty(desk.Service.Writes);
        await desk.Live.Current.ApproveAsync(proposal.GetProperty("id").GetString()!, default);
        (await line.RefundAsync(more: confirmed)).Ok();
        Assert.Single(desk.Service.Writes);
    }

    [Fact]
    public async Task A_client_that_fails_to_ask_has_nothing_sent()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk, Line.WithSessions, _ => throw new InvalidOperationException("No window is open."));

        (await line.RefundAsync()).Refused("not_answered", "The person could not be asked: the client failed to put the question. Nothing was sent.");

        Assert.Empty(desk.Service.Writes);
    }

    internal static ElicitResult Yes(List<string> asked, ElicitRequestParams question)
    {
        asked.Add(question.Message);
        return new() { Action = "accept", Content = Tick("true") };
    }

    private static Dictionary<string, JsonElement> Tick(string value) => new() { ["agree"] = JsonElement.Parse(value) };
}
