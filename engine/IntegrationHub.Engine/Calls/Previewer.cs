using System.Collections.Concurrent;
using System.Text.Json;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Proposals;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Calls;

/// <summary>Says what a call would do, and keeps a proposal for a write.</summary>
internal sealed class Previewer(Sender sender, PresentState present, IHubStore store, IPolicies policies, bool ledgerKeepsInput)
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, SentenceTemplate?> _sentences = new(StringComparer.Ordinal);

    /// <summary>Previews a checked input on a connection. Changes nothing at the service.</summary>
    /// <param name="input">The checked input.</param>
    /// <param name="connection">Where it would happen.</param>
    /// <param name="by">Who wants to know, and whose proposal it is.</param>
    /// <param name="now">The moment it was checked at, which is what <c>now</c> means in it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HubResult<Preview>> PreviewAsync(
        CheckedInput input, Connection connection, LedgerActor by, DateTimeOffset now, CancellationToken cancellation)
    {
        var policy = policies.Current;
        var decision = policy.Decide(PolicyCase.Of(input.Tool, connection, by));
        if (decision.Class == PolicyClass.Deny) return await ForbiddenAsync(input, connection, decision, policy.Version, by, now, cancellation);

        var state = await present.ReadAsync(input, connection, now, cancellation);
        if (!state.TryGet(out var shown, out var error)) return error;

        var changes = Changes.Of(input, shown);
        if (Say(input, shown.State, changes, out var why) is not { } says) return ProposalMessages.NoSentence(input.Tool.Name, why);

        var isWrite = input.Tool.Manifest.Mode == EndpointMode.Write;
        var key = isWrite ? ProposalMint.IdempotencyKey() : null;
        var preview = new Preview
        {
            Tool = input.Tool.Name,
            Environment = Names.Of(connection.Environment),
            Says = says,
            Present = shown.State,
            Changes = changes.Count > 0 ? changes : null,
            Request = RequestWriter.Show(sender.Write(input, key), connection),
            DefaultsApplied = input.DefaultsApplied,
            Coercions = input.Coercions,
            Questions = input.Questions,
            Policy = new(Names.Of(decision.Class), decision.Rule, policy.Version),
            IdempotencyKey = key,
        };
        return isWrite ? await KeepAsync(preview, input, connection, decision, by, now, cancellation) : preview;
    }

    private async Task<HubResult<Preview>> KeepAsync(
        Preview preview, CheckedInput input, Connection connection, PolicyDecision decision, LedgerActor by, DateTimeOffset now, CancellationToken cancellation)
    {
        var token = ProposalMint.Token();
        var proposal = new StoredProposal
        {
            Id = ProposalMint.Id(),
            TokenDigest = ProposalMint.Digest(token),
            Tool = input.Tool.Name,
            Input = input.Canonical,
            Connection = connection.Name,
            KeyDigest = connection.Credential.Digest(),
            RequestDigest = RequestWriter.Digest(input, connection),
            Environment = preview.Environment,
            PolicyVersion = preview.Policy.Version,
            PolicyClass = decision.Class,
            PolicyRule = decision.Rule,
            IdempotencyKey = preview.IdempotencyKey!,
            Says = preview.Says,
            By = by,
            CreatedAt = now,
            ExpiresAt = now + TokenLife,
        };
        try
        {
            await store.AddAsync(proposal, LedgerEntries.Proposed(proposal, Masked(input)), cancellation);
        }
        catch (StoreException error)
        {
            return ProposalMessages.StoreFailed(error.Message);
        }

        return preview with { Id = proposal.Id, Token = token, ExpiresAt = proposal.ExpiresAt };
    }

    // What is forbidden makes no proposal, but that somebody wanted it is part of the record. A read is not.
    private async Task<HubError> ForbiddenAsync(
        CheckedInput input,
        Connection connection,
        PolicyDecision decision,
        string policyVersion,
        LedgerActor by,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (input.Tool.Manifest.Mode == EndpointMode.Write)
        {
            try
            {
                await store.AppendAsync(LedgerEntries.Forbidden(input, connection, decision, policyVersion, Masked(input), now, by), cancellation);
            }
            catch (StoreException error)
            {
                return ProposalMessages.StoreFailed(error.Message);
            }
        }

        return ProposalMessages.Forbidden(input.Tool.Name, decision.Rule);
    }

    private string? Masked(CheckedInput input) => ledgerKeepsInput ? InputMask.Mask(input) : null;

    // A sentence is compiled when it is first needed: a start pays for none, a long run for each once.
    private string? Say(CheckedInput input, JsonElement? state, IReadOnlyList<Change> changes, out string? why)
    {
        why = null;
        var manifest = input.Tool.Manifest;
        if (manifest.Preview is null) return $"{manifest.Title}. It reads and changes nothing.";
        var sentence = _sentences.GetOrAdd(input.Tool.Name, _ => SentenceTemplate.Compile(manifest.Preview.Says, out string? _));
        var says = sentence?.Fill(TemplateValues.For(input, state, changes), out why);
        return says is { Length: 0 } ? $"{manifest.Title}. {manifest.Summary}" : says;
    }
}
