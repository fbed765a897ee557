using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>approve ID</c> and <c>deny ID</c>: a person in charge agrees to a proposal, or does not.</summary>
internal static class AgreementCommands
{
    public static Command Approve(CommandFrame frame) => Create(
        frame, "approve", "Approve a proposal, as the person in charge.", "approved", (hub, id, stop) => hub.ApproveAsync(id, stop));

    public static Command Deny(CommandFrame frame) => Create(
        frame, "deny", "Refuse a proposal, as the person in charge.", "denied", (hub, id, stop) => hub.DenyAsync(id, stop));

    private static Command Create(
        CommandFrame frame,
        string name,
        string description,
        string done,
        Func<Hub, string, CancellationToken, Task<HubResult<StoredProposal>>> decide)
    {
        var id = new Argument<string>("ID") { Description = "The proposal, as its preview names it." };
        return frame.Command(name, description, [id], (run, parsed, cancellation) => run.WithHubAsync(async session =>
        {
            using var signIn = new SignIn(session.Tokens, run.Around);
            if (!(await signIn.PersonAsync(cancellation)).TryGet(out var who, out var stranger)) return run.Refuse(stranger);
            var result = await decide(session.Hub.For(who), parsed.GetRequiredValue(id), cancellation);
            return result.TryGet(out var proposal, out var error)
                ? run.Answer(Decided(proposal, done), Words)
                : run.Refuse(error);
        }));
    }

    private static DecidedProposal Decided(StoredProposal proposal, string done) =>
        new(proposal.Id, proposal.Tool, proposal.Environment, proposal.Says, done, proposal.ExpiresAt);

    private static string Words(DecidedProposal proposal) =>
        $"{char.ToUpperInvariant(proposal.Decision[0])}{proposal.Decision[1..]} in {proposal.Environment}: "
        + $"{PlainText.Line(proposal.Says)}\n"
        + $"Nothing was sent. Proposal {proposal.Id}, {proposal.Tool}, until {Moment.Of(proposal.ExpiresAt)}.\n";
}
