using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>What is said of grants.</summary>
public static class GrantMessages
{
    private const string NothingSent = "Nothing was sent.";

    /// <summary>The rule of a decision that a grant made.</summary>
    internal static string Rule(Grant grant, string otherwise) => $"{grant.Id}, granted by {grant.By.Text}; without it: {otherwise}";

    /// <summary>The grant that a proposal was made under covers it no more.</summary>
    internal static HubError Ended(StoredProposal proposal, string why) => new(
        ErrorCodes.ApprovalRequired, $"The grant {proposal.Facts?.Grant} that this was proposed under {why}, so a person in charge has to approve it. {NothingSent}", Sent.No, Retryable: true)
    {
        Hint = $"Ask the person in charge to run: ./hub approve {proposal.Id}",
        Proposal = proposal.Id,
    };

    /// <summary>Nothing to take back.</summary>
    public static HubError NotInForce(string id) => new(
        ErrorCodes.ProposalNotFound, $"No grant {Quoting.Quote(id)} is in force. Nothing was changed.", Sent.No, Retryable: false)
    {
        Hint = "./hub policy grants lists them.",
    };
}
