using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class AgreementTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public async Task A_write_without_a_token_is_refused_and_nothing_is_sent()
    {
        var error = Expect.Error(await _hub.Call(null), ErrorCodes.ConfirmationRequired);

        Assert.Equal("stripe_create_refund changes something, so it wants the token of a preview. Nothing was sent.", error.Message);
        Assert.Equal("Preview stripe_create_refund with the same input, show what it says, then call with the token.", error.Hint);
        NothingWasSent(error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ihc_nobodyKnowsThisOne")]
    [InlineData("' OR 1=1 --")]
    public async Task A_token_of_no_proposal_is_refused(string token)
    {
        await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.ConfirmationMismatch);

        Assert.Equal("No proposal of this hub has that token. Nothing was sent.", error.Message);
        NothingWasSent(error);
    }

    [Theory]
    [InlineData("""{"payment_intent":"pi_1","amount":2501}""", "amount differs")]
    [InlineData("""{"payment_intent":"pi_1"}""", "amount differs")]
    [InlineData("""{"payment_intent":"pi_2","amount":2500}""", "payment_intent differs")]
    [InlineData("""{"charge":"ch_1","amount":2500}""", "charge, payment_intent differ")]
    [InlineData("""{"payment_intent":"pi_1","amount":2500,"reason":"duplicate"}""", "reason differs")]
    [InlineData("""{"payment_intent":"pi_1","amount":2500,"metadata":{"a":"b"}}""", "metadata differs")]
    public async Task Another_input_than_the_one_agreed_to_is_refused_and_says_what_differs(string input, string differs)
    {
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token, input: input), ErrorCodes.ConfirmationMismatch);

        Assert.Equal($"This is not what was agreed to: {differs} from the preview. Nothing was sent.", error.Message);
        Assert.Equal(differs.Split(' ', ',')[0], error.Field);
        NothingWasSent(error);
    }

    [Fact]
    public async Task A_difference_deep_in_an_object_is_named_by_its_path()
    {
        const string Tool = "stripe_create_customer";
        var token = await _hub.Agreed(Tool, """{"email":"a@example.com","metadata":{"order":"1"},"address":{"city":"Rome"}}""");

        var error = Expect.Error(
            await _hub.Call(token, Tool, """{"email":"a@example.com","metadata":{"order":"2"},"address":{"city":"Oslo"}}"""), ErrorCodes.ConfirmationMismatch);

        Assert.Equal("This is not what was agreed to: address.city, metadata.order differ from the preview. Nothing was sent.", error.Message);
    }

    [Fact]
    public async Task The_token_of_one_tool_does_not_open_another()
    {
        var token = await _hub.Agreed();

        var error = Expect.Error(await _hub.Call(token, "stripe_cancel_subscription", """{"subscription_id":"sub_1"}"""), ErrorCodes.ConfirmationMismatch);

        Assert.Equal("This is not what was agreed to: tool differs from the preview. Nothing was sent.", error.Message);
        NothingWasSent(error);
    }

    [Fact]
    public async Task Another_connection_environment_or_policy_is_not_what_was_agreed_to()
    {
        var token = await _hub.Agreed();
        _hub.Connections.Environment = HubEnvironment.Live;
        _hub.Policy.Version = "test-2";

        var error = Expect.Error(await _hub.Call(token, connection: "other"), ErrorCodes.ConfirmationMismatch);

        Assert.Equal("This is not what was agreed to: connection, environment, policy version differ from the preview. Nothing was sent.", error.Message);
        NothingWasSent(error);
    }

    [Fact]
    public async Task Another_key_under_the_same_name_is_not_what_was_agreed_to()
    {
        var token = await _hub.Agreed();
        _hub.Connections.Credential = "sk_test_51ZyXwVuTsRqPoNmLkJiHgFe";

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.ConfirmationMismatch);

        Assert.Equal("This is not what was agreed to: the connection's key differs from the preview. Nothing was sent.", error.Message);
        NothingWasSent(error);
    }

    [Fact]
    public async Task The_same_request_to_another_address_is_not_what_was_agreed_to()
    {
        var token = await _hub.Agreed();
        _hub.Connections.Host = "files.stripe.com";

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.ConfirmationMismatch);

        Assert.Equal("This is not what was agreed to: request differs from the preview. Nothing was sent.", error.Message);
        NothingWasSent(error);
    }

    [Fact]
    public async Task An_account_that_moves_by_nature_is_still_what_was_agreed_to()
    {
        _hub.Connections.HostMayChange = true;
        var token = await _hub.Agreed();
        _hub.Connections.Host = "files.stripe.com";

        Expect.Value(await _hub.Call(token));
    }

    [Fact]
    public async Task The_same_thing_written_otherwise_is_still_what_was_agreed_to()
    {
        var token = await _hub.Agreed();

        Expect.Value(await _hub.Call(token, input: """{"amount":25.0e2,"reason":"requested_by_customer","payment_intent_id":"pi_1"}"""));

        Assert.Single(_hub.Transport.Writes);
    }

    [Fact]
    public async Task A_token_works_until_ten_minutes_have_passed_and_not_then()
    {
        var token = await _hub.Agreed();
        _hub.Time.Advance(TimeSpan.FromMinutes(10));

        var error = Expect.Error(await _hub.Call(token), ErrorCodes.ConfirmationExpired);

        Assert.Equal("The preview is older than 10 minutes: it expired at 2026-11-20 12:10:00 UTC. Nothing was sent.", error.Message);
        NothingWasSent(error);
    }

    [Fact]
    public async Task A_token_works_to_the_last_moment()
    {
        var token = await _hub.Agreed();
        _hub.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));

        Expect.Value(await _hub.Call(token));
    }

    [Fact]
    public async Task A_read_the_policy_does_not_simply_allow_is_refused()
    {
        _hub.Policy.Always = PolicyClass.Confirm;

        var error = Expect.Error(await _hub.Call(null, "stripe_get_customer", """{"customer_id":"cus_1"}"""), ErrorCodes.PolicyDenied);

        Assert.Equal("The policy forbids stripe_get_customer: the test says so. Nothing was sent.", error.Message);
        Assert.Empty(_hub.Transport.Reads);
    }

    private void NothingWasSent(HubError error)
    {
        Assert.Equal(Sent.No, error.Sent);
        Assert.Empty(_hub.Transport.Writes);
    }
}
