using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class PreviewTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public async Task A_write_is_put_into_words_with_the_payment_it_is_about() => Assert.Equal(
        "Refund 25.00 USD of payment pi_1 (50.00 USD) to Ada Example <ada@example.com>. This cannot be undone.",
        (await _hub.Previewed()).Says);

    [Fact]
    public async Task A_write_sends_nothing_but_the_read_its_manifest_names()
    {
        await _hub.Previewed();

        Assert.Empty(_hub.Transport.Writes);
        Assert.Equal("""/v1/payment_intents/pi_1?{"expand":["customer","latest_charge"]}""", Assert.Single(_hub.Transport.Reads).Target);
    }

    [Fact]
    public async Task A_write_becomes_a_proposal_that_keeps_only_the_digest_of_its_token()
    {
        var preview = await _hub.Previewed();
        var kept = _hub.Store.Only;

        Assert.Equal(preview.Id, kept.Id);
        Assert.Equal("""{"amount":2500,"payment_intent":"pi_1","reason":"requested_by_customer"}""", kept.Input);
        Assert.Equal(preview.IdempotencyKey, kept.IdempotencyKey);
        Assert.Equal(FakeTime.Noon.AddMinutes(10), kept.ExpiresAt);
        Assert.Equal(ProposalState.Open, kept.State);
        Assert.DoesNotContain(preview.Token!, kept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_is_shown_whole_and_its_credential_is_not()
    {
        var request = (await _hub.Previewed()).Request;

        Assert.Equal("POST", request.Method);
        Assert.Equal("https://api.stripe.com/v1/refunds", request.Url);
        Assert.Equal("Bearer [redacted]", request.Headers["Authorization"]);
        Assert.Equal("""{"payment_intent":"pi_1","amount":2500,"reason":"requested_by_customer"}""", request.Body);
    }

    [Fact]
    public async Task What_was_filled_in_and_what_was_read_otherwise_is_told()
    {
        var preview = await _hub.Previewed(input: """{"payment_intent_id":"pi_1","amount":"2500"}""");

        Assert.Equal("""{"reason":"requested_by_customer"}""", preview.DefaultsApplied.ToJsonString());
        Assert.Equal([new("payment_intent", "payment_intent_id", "payment_intent"), new("amount", "\"2500\"", "2500")], preview.Coercions);
    }

    [Fact]
    public async Task A_read_shows_its_request_and_wants_no_agreement()
    {
        var preview = await _hub.Previewed("stripe_get_customer", """{"customer_id":"cus_1"}""");

        Assert.Equal("Get a customer. It reads and changes nothing.", preview.Says);
        Assert.Equal(("allow", null, null, null), (preview.Policy.Class, preview.Token, preview.Id, preview.IdempotencyKey));
        Assert.Equal(0, _hub.Store.Count);
        Assert.Empty(_hub.Transport.Reads);
    }

    [Fact]
    public async Task A_tool_the_policy_denies_is_not_even_looked_at()
    {
        _hub.Policy.Always = PolicyClass.Deny;

        var error = Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied);

        Assert.Equal("The policy forbids stripe_create_refund: the test says so. Nothing was sent.", error.Message);
        Assert.Empty(_hub.Transport.Reads);
        Assert.Equal(0, _hub.Store.Count);
    }

    [Fact]
    public async Task A_proposal_that_cannot_be_written_down_is_no_proposal()
    {
        _hub.Store.Fails.Add("add");

        var error = Expect.Error(await _hub.Preview(), ErrorCodes.StoreFailed);

        Assert.Equal("The disk is full. Nothing was sent, because what can't be written down is not done.", error.Message);
        Assert.Equal(Sent.No, error.Sent);
    }

    [Fact]
    public async Task A_preview_printed_as_JSON_has_the_names_that_were_promised()
    {
        var json = JsonSerializer.SerializeToElement(await _hub.Previewed(), HubJson.Options);

        Assert.Equal(
            ["id", "tool", "environment", "says", "present", "request", "defaults_applied", "coercions", "questions", "policy", "idempotency_key", "token", "expires_at"],
            json.EnumerateObject().Select(m => m.Name));
    }
}
