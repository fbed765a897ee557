using System.Collections.Concurrent;
using System.Text.Json;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Proposals;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Calls;

/// <summary>Says what a call would do, and keeps a proposal for a write.</summary>
internal sealed class Previewer(
    Sender sender, PresentState present, Figures figures, ReadLimits reads, IHubStore store, IPolicies policies, PolicyRecord record, bool ledgerKeepsInput)
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
        var wish = new Wish(input, connection, by, now, policies.Current);
        var decision = wish.Policy.Decide(wish.Case);
        if (decision.Class == PolicyClass.Deny) return await ForbiddenAsync(wish, decision, cancellation);

        // What a preview shows of the present is read, as a call of that tool would.
        if (present.ReadBy(input) is { } read && await reads.TakeAsync(wish.Policy, read, connection, by, cancellation) is { } full) return full;
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
            Policy = new(Names.Of(decision.Class), decision.Rule, wish.Policy.Version),
            IdempotencyKey = key,
        };
        if (!isWrite) return preview;
        var known = await figures.ReadAsync(input, shown.State, connection, now, cancellation);
        return known.TryGet(out var facts, out error) ? await ProposeAsync(preview, wish, facts, cancellation) : error;
    }

    private async Task<HubResult<Preview>> ProposeAsync(Preview preview, Wish wish, CallFacts facts, CancellationToken cancellation)
    {
        var (decision, bounds) = wish.Policy.Weigh(wish.Case, facts);
        if (decision.Class == PolicyClass.Deny) return await ForbiddenAsync(wish, decision, cancellation);
        return await KeepAsync(preview, wish, facts, decision, bounds, cancellation);
    }

    // A person may have agreed beforehand, to what a rule alone would have them approve.
    private async Task<(PolicyDecision Decision, CallFacts Facts)> GrantedAsync(Wish wish, PolicyDecision decision, CallFacts facts, CancellationToken cancellation)
    {
        if (decision.Class != PolicyClass.Approve || wish.Policy.Decide(wish.Case) != decision) return (decision, facts);
        var uses = await store.GrantsAsync(wish.Now, cancellation);
        return uses.FirstOrDefault(use => use.Grant.Fits(wish.Case, facts) && use.Grant.HasRoom(use, facts.Amount ?? 0)) is { Grant: var grant }
            ? (new(PolicyClass.Confirm, GrantMessages.Rule(grant, decision.Rule)), facts with { Grant = grant.Id })
            : (decision, facts);
    }

    private async Task<HubResult<Preview>> KeepAsync(
        Preview preview, Wish wish, CallFacts known, PolicyDecision ruled, IReadOnlyList<LimitBound> bounds, CancellationToken cancellation)
    {
        var token = ProposalMint.Token();
        try
        {
            var (decision, facts) = await GrantedAsync(wish, ruled, known, cancellation);
            var proposal = Propose(preview, wish, decision, facts, token);
            var reservation = new Reservation(Spending.Of(proposal, wish.Input.Tool, wish.Connection), wish.Now, bounds);
            var uses = bounds.Count == 0 ? [] : await store.UseAsync(reservation, cancellation);
            if (reservation.FirstWithoutRoom(uses) is { } full) return await OverLimitAsync(wish, decision, full, facts, cancellation);
            await record.NoteAsync(cancellation);
            await store.AddAsync(proposal, LedgerEntries.Proposed(proposal, Masked(wish.Input)), cancellation);
            return preview with
            {
                Id = proposal.Id,
                Token = token,
                ExpiresAt = proposal.ExpiresAt,
                Policy = new(Names.Of(decision.Class), decision.Rule, preview.Policy.Version) { Limits = uses.Count == 0 ? null : [.. uses.Select(LimitMessages.Show)] },
            };
        }
        catch (StoreException error)
        {
            return ProposalMessages.StoreFailed(error.Message);
        }
    }

    private static StoredProposal Propose(Preview preview, Wish wish, PolicyDecision decision, CallFacts facts, string token) => new()
    {
        Id = ProposalMint.Id(),
        TokenDigest = ProposalMint.Digest(token),
        Tool = preview.Tool,
        Input = wish.Input.Canonical,
        Connection = wish.Connection.Name,
        KeyDigest = wish.Connection.Credential.Digest(),
        RequestDigest = RequestWriter.Digest(wish.Input, wish.Connection),
        Environment = preview.Environment,
        PolicyVersion = preview.Policy.Version,
        PolicyClass = decision.Class,
        PolicyRule = decision.Rule,
        IdempotencyKey = preview.IdempotencyKey!,
        Says = preview.Says,
        By = wish.By,
        Facts = facts,
        CreatedAt = wish.Now,
        ExpiresAt = wish.Now + TokenLife,
    };

    // What there is no room for makes no proposal either: nobody should be asked to agree to what can't be done.
    private async Task<HubError> OverLimitAsync(Wish wish, PolicyDecision decision, LimitUse full, CallFacts facts, CancellationToken cancellation)
    {
        var rule = decision with { Rule = full.Bound.Limit.Name };
        var refused = LedgerEntries.Forbidden(wish.Input, wish.Connection, rule, wish.Policy.Version, Masked(wish.Input), wish.Now, wish.By);
        await record.NoteAsync(cancellation);
        await store.AppendAsync(refused with { Code = ErrorCodes.LimitExceeded, Sent = Names.Of(Sent.No) }, cancellation);
        return LimitMessages.Exceeded(full, facts.Money());
    }

    // What is forbidden makes no proposal, but that somebody wanted it is part of the record. A read is not.
    private async Task<HubError> ForbiddenAsync(Wish wish, PolicyDecision decision, CancellationToken cancellation)
    {
        if (wish.Input.Tool.Manifest.Mode == EndpointMode.Write)
        {
            try
            {
                await record.NoteAsync(cancellation);
                await store.AppendAsync(
                    LedgerEntries.Forbidden(wish.Input, wish.Connection, decision, wish.Policy.Version, Masked(wish.Input), wish.Now, wish.By), cancellation);
            }
            catch (StoreException error)
            {
                return ProposalMessages.StoreFailed(error.Message);
            }
        }

        return ProposalMessages.Forbidden(wish.Input.Tool.Name, decision.Rule);
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

    // Somebody's wish to do something, under the policy of that moment.
    private sealed record Wish(CheckedInput Input, Connection Connection, LedgerActor By, DateTimeOffset Now, IPolicy Policy)
    {
        public PolicyCase Case => PolicyCase.Of(Input.Tool, Connection, By);
    }
}
