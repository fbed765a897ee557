namespace IntegrationHub.Cli.Commands;

/// <summary>A proposal after a person's decision, without anything its token could be guessed from.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Environment">Where it would happen.</param>
/// <param name="Says">What it does, in the words of its preview.</param>
/// <param name="Decision"><c>approved</c> or <c>denied</c>.</param>
/// <param name="ExpiresAt">When it can no longer be called.</param>
internal sealed record DecidedProposal(
    string Id, string Tool, string Environment, string Says, string Decision, DateTimeOffset ExpiresAt);
