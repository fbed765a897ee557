using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Storage.Sql;

/// <summary>The words that stand in a table for states and policy classes. Once written they may not change.</summary>
internal static class StoredWords
{
    public const string Open = "open";
    public const string Sending = "sending";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
    public const string Unknown = "unknown";
    public const string Denied = "denied";
    public const string Expired = "expired";

    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Open => Open,
        ProposalState.Sending => Sending,
        ProposalState.Succeeded => Succeeded,
        ProposalState.Failed => Failed,
        ProposalState.Unknown => Unknown,
        ProposalState.Denied => Denied,
        ProposalState.Expired => Expired,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    public static ProposalState State(string word, string proposal) => word switch
    {
        Open => ProposalState.Open,
        Sending => ProposalState.Sending,
        Succeeded => ProposalState.Succeeded,
        Failed => ProposalState.Failed,
        Unknown => ProposalState.Unknown,
        Denied => ProposalState.Denied,
        Expired => ProposalState.Expired,
        _ => throw NotOurs("state", word, proposal),
    };

    public static string Of(PolicyClass policyClass) => policyClass switch
    {
        Engine.Policies.PolicyClass.Allow => "allow",
        Engine.Policies.PolicyClass.Confirm => "confirm",
        Engine.Policies.PolicyClass.Approve => "approve",
        Engine.Policies.PolicyClass.Deny => "deny",
        _ => throw new ArgumentOutOfRangeException(nameof(policyClass), policyClass, "A policy class without a word."),
    };

    public static PolicyClass PolicyClass(string word, string proposal) => word switch
    {
        "allow" => Engine.Policies.PolicyClass.Allow,
        "confirm" => Engine.Policies.PolicyClass.Confirm,
        "approve" => Engine.Policies.PolicyClass.Approve,
        "deny" => Engine.Policies.PolicyClass.Deny,
        _ => throw NotOurs("policy class", word, proposal),
    };

    private static StoreException NotOurs(string what, string word, string proposal) => new(
        $"Proposal {proposal} is kept with the {what} \"{word}\", which this build does not know. " +
        "Use the build that wrote it, or restore the store from a copy. Nothing was changed.");
}
