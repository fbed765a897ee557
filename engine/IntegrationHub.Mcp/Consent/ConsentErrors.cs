using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Mcp.Consent;

/// <summary>What is said when a person was asked and did not say yes. Nothing was sent in any of them.</summary>
internal static class ConsentErrors
{
    public static HubError Declined(AskedWrite asked) => new(
        "declined", "The person was asked and said no. Nothing was sent.", Sent.No, Retryable: false)
    {
        Hint = "Do not ask again for the same thing. Ask the person what they want instead.",
        Proposal = asked.Proposal,
    };

    public static HubError NotAnswered(AskedWrite asked) => new(
        "not_answered", "The person was asked and gave no answer. Nothing was sent.", Sent.No, Retryable: true)
    {
        Hint = "The same call asks again. Do so only if the person still wants it.",
        Proposal = asked.Proposal,
    };

    public static HubError NotAsked(AskedWrite asked, string why) => new(
        "not_answered", $"The person could not be asked: {why}. Nothing was sent.", Sent.No, Retryable: true)
    {
        Hint = "The same call asks again. Do so only if the person still wants it.",
        Proposal = asked.Proposal,
    };

    public static HubError NotOurs() => new(
        ErrorCodes.ConfirmationMismatch,
        "The answer belongs to no question of this hub: it was changed on its way, is for another tool, or is from before a restart. Nothing was sent.",
        Sent.No,
        Retryable: false)
    {
        Field = "requestState",
        Hint = "Call again without it; the person is then asked anew.",
    };
}
