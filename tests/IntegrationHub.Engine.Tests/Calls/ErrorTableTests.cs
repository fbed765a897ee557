using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public class ErrorTableTests
{
    private readonly TestHub _hub = new();

    [Theory]
    [InlineData("customer", "customer_not_found")]
    [InlineData("payment_intent", "payment_intent_not_found")]
    [InlineData("charge", "charge_not_found")]
    [InlineData("checkout.session", "checkout_session_not_found")]
    [InlineData("something_new", "resource_not_found")]
    [InlineData(null, "resource_not_found")]
    public async Task What_was_missing_decides_what_it_becomes(string? missing, string code) =>
        Assert.Equal(code, (await Refused(Replies.Refused(404, "invalid_request_error", "resource_missing", "No such thing", missing))).Code);

    [Theory]
    [InlineData(402, "card_error", "card_declined", "card_declined", false)]
    [InlineData(402, "card_error", "something_new", "card_declined", false)]
    [InlineData(400, "invalid_request_error", "charge_already_refunded", "already_refunded", false)]
    [InlineData(401, "invalid_request_error", null, "authentication_failed", false)]
    [InlineData(403, "invalid_request_error", null, "not_permitted", false)]
    [InlineData(429, null, null, "rate_limited", true)]
    [InlineData(400, "invalid_request_error", "parameter_unknown", "write_rejected", false)]
    [InlineData(418, "teapot_error", "short_and_stout", "service_error", false)]
    public async Task The_first_row_that_fits_decides(int status, string? type, string? code, string becomes, bool retryable)
    {
        var error = await Refused(Replies.Refused(status, type, code, "Words."));

        Assert.Equal((becomes, retryable, Sent.Yes), (error.Code, error.Retryable, error.Sent));
        Assert.Equal((status, "req_2"), (error.Stripe!.Status, error.Stripe.RequestId));
    }

    [Fact]
    public async Task A_key_that_was_used_for_something_else_leaves_open_what_happened()
    {
        var error = await Refused(Replies.Refused(400, "idempotency_error", message: "Keys for idempotent requests can only be used with the same parameters."));

        Assert.Equal((ErrorCodes.IdempotencyConflict, Sent.Unknown, false), (error.Code, error.Sent, error.Retryable));
        Assert.EndsWith("A request with the same idempotency key was sent, and it may have happened.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "api_error", null)]
    [InlineData(500, "api_error", null)]
    [InlineData(409, "idempotency_error", "idempotency_key_in_use")]
    public async Task A_refusal_that_does_not_say_it_was_not_done_leaves_the_outcome_unknown(int status, string type, string? code)
    {
        var error = await Refused(Replies.Refused(status, type, code, "Words."));

        Assert.Equal((ErrorCodes.OutcomeUnknown, Sent.Unknown, true), (error.Code, error.Sent, error.Retryable));
    }

    [Theory]
    [InlineData(null, "Stripe answered 400 without a reason. The request was sent and refused.")]
    [InlineData(" ", "Stripe answered 400 without a reason. The request was sent and refused.")]
    [InlineData("No such price", "Stripe: No such price. The request was sent and refused.")]
    [InlineData("Why?\r\n\u001b[2J", "Stripe: Why? [2J. The request was sent and refused.")]
    public async Task The_services_own_words_are_on_one_line(string? message, string expected) =>
        Assert.Equal(expected, (await Refused(Replies.Refused(400, message: message))).Message.Replace("  ", " ").Replace("  ", " "));

    [Theory]
    [InlineData("amount", "amount")]
    [InlineData("line_items[0][price_data][currency]", "line_items[0].price_data.currency")]
    [InlineData("metadata[order id]", "metadata.order id")]
    [InlineData("items[]", "items.")]
    public async Task A_parameter_is_named_as_a_path(string param, string field) =>
        Assert.Equal(field, (await Refused(Replies.Refused(400, param: param))).Field);

    [Fact]
    public async Task No_part_of_an_error_holds_a_key_or_a_card_number()
    {
        const string Card = "4242424242424242";
        var error = await Refused(Replies.Refused(400, Card, $"x{FakeConnections.Key}", $"Invalid: {FakeConnections.Key} {Card}", Card, $"metadata[{Card}]"));
        var silent = new ServiceReply.NoAnswer($"{FakeConnections.Key} was not answered");

        foreach (var each in new[] { error, await Refused(silent) })
        {
            var json = JsonSerializer.Serialize(each, HubJson.Options);
            Assert.DoesNotContain("51AbCd", json, StringComparison.Ordinal);
            Assert.DoesNotContain("4242", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_read_that_is_refused_changed_nothing()
    {
        _hub.Transport.Read = Replies.Refused(500, "api_error", message: "Oops");

        var error = Expect.Error(await _hub.Call(null, "stripe_get_customer", """{"customer_id":"cus_1"}"""), "service_error");

        Assert.Equal("Stripe: Oops. It was a read, so nothing changed.", error.Message);
        Assert.True(error.Retryable);
    }

    private async Task<HubError> Refused(ServiceReply reply)
    {
        _hub.Transport.Then(reply);
        return Expect.Error(await _hub.Call(await _hub.Agreed()));
    }
}
