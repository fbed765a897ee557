using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public class LedgerTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public async Task A_write_is_told_from_its_proposal_to_its_outcome()
    {
        var preview = await _hub.Previewed();
        var result = Expect.Value(await _hub.Call(preview.Token));

        Assert.Equal(["proposed", "agreed", "sent", "succeeded"], _hub.Store.Told.Select(e => e.Event));
        Assert.Equal(3, result.LedgerId);
        Assert.All(_hub.Store.Told, e => Assert.Equal(
            (preview.Id, "stripe_create_refund", "main", "test", "default-1", "confirm", "writes are confirmed", preview.IdempotencyKey, LedgerActor.LocalAgent),
            (e.Proposal, e.Tool, e.Connection, e.Environment, e.PolicyVersion, e.PolicyClass, e.Rule, e.IdempotencyKey, e.By)));
        Assert.Single(_hub.Store.Told.Select(e => e.InputDigest).Distinct());
        Assert.Equal("req_1", _hub.Store.Told[^1].RequestId);
        Assert.Empty((await LedgerVerifier.VerifyAsync(_hub.Store, null, default)).Faults);
    }

    [Fact]
    public async Task The_row_of_the_sending_is_there_before_the_request_leaves()
    {
        var token = await _hub.Agreed();
        string[] during = [];
        _hub.Transport.During = () =>
        {
            during = [.. _hub.Store.Told.Select(e => e.Event)];
            return Task.CompletedTask;
        };

        await _hub.Call(token);

        Assert.Equal(["proposed", "agreed", "sent"], during);
    }

    [Fact]
    public async Task The_approval_of_a_person_is_the_agreement()
    {
        _hub.Connections.Environment = HubEnvironment.Live;
        var preview = await _hub.Previewed();
        await _hub.Approve(preview.Id!);
        await _hub.Call(preview.Token);

        Assert.Equal(["proposed", "agreed", "sent", "succeeded"], _hub.Store.Told.Select(e => e.Event));
        Assert.Equal(LedgerActor.LocalPerson, _hub.Store.Told[1].By);
    }

    [Fact]
    public async Task The_refusal_of_a_person_is_told()
    {
        await _hub.Deny((await _hub.Previewed()).Id!);

        Assert.Equal((LedgerEvents.Denied, LedgerActor.LocalPerson), (_hub.Store.Told[^1].Event, _hub.Store.Told[^1].By));
    }

    [Theory]
    [InlineData("declined", "failed", "card_declined", "yes")]
    [InlineData("not sent", "failed", "service_unreachable", "no")]
    [InlineData("no answer", "unknown", "outcome_unknown", "unknown")]
    public async Task What_did_not_succeed_is_told_with_its_code_and_whether_it_was_sent(string reply, string word, string code, string sent)
    {
        _hub.Transport.Then(reply switch
        {
            "declined" => Replies.Refused(402, "card_error", "card_declined", "Your card was declined."),
            "not sent" => Replies.NotSent,
            _ => Replies.NoAnswer,
        });
        await _hub.Call(await _hub.Agreed());

        var last = _hub.Store.Told[^1];
        Assert.Equal((word, code, sent), (last.Event, last.Code, last.Sent));
    }

    [Fact]
    public async Task What_the_policy_forbids_is_told_without_a_proposal()
    {
        _hub.Policy.Always = PolicyClass.Deny;

        Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied);

        var only = Assert.Single(_hub.Store.Told);
        Assert.Equal((LedgerEvents.Denied, null, "deny", "the test says so"), (only.Event, only.Proposal, only.PolicyClass, only.Rule));
    }

    [Fact]
    public async Task What_is_forbidden_and_cannot_be_told_is_a_fault_of_the_store()
    {
        _hub.Policy.Always = PolicyClass.Deny;
        _hub.Store.Fails.Add("append");

        Assert.Equal(Sent.No, Expect.Error(await _hub.Preview(), ErrorCodes.StoreFailed).Sent);
    }

    [Fact]
    public async Task A_token_that_is_used_too_late_expires_its_proposal()
    {
        var token = await _hub.Agreed();
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        await _hub.Call(token);
        await _hub.Call(token);

        Assert.Equal(["proposed", "expired"], _hub.Store.Told.Select(e => e.Event));
        Assert.Equal(LedgerActor.Hub, _hub.Store.Told[^1].By);
    }

    [Fact]
    public async Task A_read_is_not_told()
    {
        const string Tool = "stripe_get_customer";
        const string Input = """{"customer_id":"cus_1"}""";
        Expect.Value(await _hub.Preview(Tool, Input));
        await _hub.Call(null, Tool, Input);

        Assert.Empty(_hub.Store.Told);
    }

    [Fact]
    public async Task Free_text_is_masked_and_what_cannot_be_personal_is_kept()
    {
        await _hub.Previewed(
            "stripe_create_customer",
            """{"email":"ada@example.com","name":"Ada","metadata":{"born":"1815"},"address":{"city":"London","country":"GB"},"next_invoice_sequence":7,"invoice_settings":{"footer":"Thanks, Ada"},"tax_exempt":"exempt","preferred_locales":["en"]}""");

        Assert.Equal(
            """{"address":{"city":"[masked]","country":"GB"},"email":"[masked]","invoice_settings":{"footer":"[masked]"},"metadata":{"born":"[masked]"},"name":"[masked]","next_invoice_sequence":7,"preferred_locales":["[masked]"],"tax_exempt":"exempt"}""",
            _hub.Store.Told[0].Input);
    }

    [Fact]
    public async Task A_hub_that_keeps_no_input_keeps_its_digest()
    {
        _hub.Use(TestHub.Catalog, new HubOptions { LedgerKeepsInput = false });

        await _hub.Previewed();

        Assert.Null(_hub.Store.Told[0].Input);
        Assert.Matches("^[0-9a-f]{64}$", _hub.Store.Told[0].InputDigest!);
    }

    [Fact]
    public async Task No_key_stands_in_any_row()
    {
        await _hub.Call(await _hub.Agreed());

        var text = JsonSerializer.Serialize((await _hub.Store.ReadAsync(1, 100, default)).Select(ShownRow.Of), HubJson.Options);

        Assert.DoesNotContain("51AbCd", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ihc_", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", text, StringComparison.Ordinal);
    }
}
