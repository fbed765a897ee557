namespace IntegrationHub.Http.Tests;

public sealed class HubStatusTests
{
    [Theory]
    [InlineData("tool_not_found", 404)]
    [InlineData("payment_intent_not_found", 404)]
    [InlineData("route_not_found", 404)]
    [InlineData("invalid_input", 422)]
    [InlineData("bad_request", 400)]
    [InlineData("body_too_large", 413)]
    [InlineData("unsupported_media_type", 415)]
    [InlineData("method_not_allowed", 405)]
    [InlineData("confirmation_required", 428)]
    [InlineData("confirmation_mismatch", 409)]
    [InlineData("confirmation_expired", 410)]
    [InlineData("token_required", 401)]
    [InlineData("token_rejected", 401)]
    [InlineData("token_not_found", 404)]
    [InlineData("insufficient_scope", 403)]
    [InlineData("approval_required", 403)]
    [InlineData("policy_denied", 403)]
    [InlineData("missing_connection", 424)]
    [InlineData("service_unreachable", 502)]
    [InlineData("service_error", 502)]
    [InlineData("outcome_unknown", 504)]
    [InlineData("store_failed", 503)]
    [InlineData("rate_limited", 429)]
    [InlineData("internal_error", 500)]
    [InlineData("card_declined", 422)]
    [InlineData("a_code_nobody_thought_of", 422)]
    public void Every_code_has_its_status(string code, int status) => Assert.Equal(status, HubStatus.Of(code));
}
