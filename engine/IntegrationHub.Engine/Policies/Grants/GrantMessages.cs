using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Wording;

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
        ErrorCodes.GrantNotFound, $"No grant {Quoting.Quote(id)} is in force. Nothing was changed.", Sent.No, Retryable: false)
    {
        Hint = "./hub policy grants and GET /v1/grants list them.",
    };

    /// <summary>It would cover everything.</summary>
    internal static HubError CoversAnything(GrantFields fields) => Wrong($"A grant names what it covers: {fields.Tools} or {fields.Groups}.", fields.Tools);

    /// <summary>A tool that is not there.</summary>
    internal static HubError NoTool(string name, IReadOnlyList<string> nearest, GrantFields fields) =>
        Wrong($"There is no tool {Quoting.Quote(name)}.", fields.Tools) with { Nearest = nearest };

    /// <summary>A group that is not there.</summary>
    internal static HubError NoGroup(string name, IReadOnlyList<string> allowed, GrantFields fields) =>
        Wrong($"There is no group {Quoting.Quote(name)}.", fields.Groups) with { Allowed = allowed };

    /// <summary>What cannot be the name of a connection or an agent.</summary>
    internal static HubError NotAName(string text, string field) =>
        Wrong($"{field} has {Quoting.Quote(text)}; a name is 1 to 40 letters, digits, dots, dashes and underscores, and no key.", field);

    /// <summary>Too few or too many writes.</summary>
    internal static HubError WrongCount(long count, GrantFields fields) => Wrong(
        string.Create(CultureInfo.InvariantCulture, $"{fields.MaxCount} is {count}; it must be a whole number from 1 to {GrantCheck.MostWrites}."), fields.MaxCount);

    /// <summary>Money for all, and nothing said of each.</summary>
    internal static HubError TotalAlone(GrantFields fields) =>
        Wrong($"{fields.MaxTotal} needs {fields.MaxAmount}: what each write may be about.", fields.MaxAmount);

    /// <summary>Money that cannot be added up.</summary>
    internal static HubError TwoCurrencies(Money each, Money total, GrantFields fields) =>
        Wrong($"{fields.MaxAmount} is in {each.Currency} and {fields.MaxTotal} in {total.Currency}; both have to be in one currency.", fields.MaxTotal);

    /// <summary>No end, or one that is too far away.</summary>
    internal static HubError WrongLife(GrantFields fields) =>
        Wrong($"{fields.Life} must be longer than nothing and {GrantCheck.MostHours} hours at most.", fields.Life);

    private static HubError Wrong(string sentence, string field) => new(ErrorCodes.BadRequest, $"{sentence} {NothingSent}", Sent.No, Retryable: false) { Field = field };
}
