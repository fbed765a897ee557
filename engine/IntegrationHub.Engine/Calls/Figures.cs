using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine.Calls;

/// <summary>Finds out what money a write is about, and before it is sent that it still is.</summary>
internal sealed class Figures(ToolCatalog catalog, Sender sender, PresentState present)
{
    /// <summary>The facts of a write: its money, where that is known before it is called, and its customer.</summary>
    /// <param name="input">The write.</param>
    /// <param name="state">The present state, as its preview reads it.</param>
    /// <param name="connection">Where.</param>
    /// <param name="now">The moment it was checked at.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The facts; an error when a price that it names can't be seen, as no price of that id is there. What a key may not read is not known.</returns>
    public async Task<HubResult<CallFacts>> ReadAsync(
        CheckedInput input, JsonElement? state, Connection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        var looked = new Dictionary<WantedRead, JsonElement>();
        foreach (var wanted in CallFactsReader.Wanted(input, state))
        {
            if (catalog.Find(wanted.Tool) is not { } read || !InputChecker.Check(read, new(wanted.Json), now).TryGet(out var checkedRead, out _)) continue;
            if (await sender.Keys.RefusalAsync(read, connection, cancellation) is not null) continue;
            var result = await sender.ReadAsync(checkedRead, connection, cancellation);
            if (result.TryGet(out var answer, out var error)) looked[wanted] = answer.Result;
            else if (error.Code != ErrorCodes.NotPermitted) return error with { Field = wanted.Field, Sent = Sent.No };
        }

        return CallFactsReader.Read(input, state, wanted => looked.TryGetValue(wanted, out var answer) ? answer : null);
    }

    /// <summary>Looks again at an open proposal whose money rests on what the service holds, right before it is sent.</summary>
    /// <returns>Why it is not sent: the money is another by now, or can't be seen. Null when it is what was agreed to.</returns>
    public async Task<HubError?> ChangedAsync(StoredProposal proposal, CheckedInput input, Connection connection, CancellationToken cancellation)
    {
        if (proposal is not { State: ProposalState.Open, Facts.HasUnknownMoney: false } || !CallFactsReader.MayChange(input)) return null;
        var state = await present.ReadAsync(input, connection, proposal.CreatedAt, cancellation);
        if (!state.TryGet(out var shown, out var error)) return error with { Proposal = proposal.Id };
        var seen = await ReadAsync(input, shown.State, connection, proposal.CreatedAt, cancellation);
        if (!seen.TryGet(out var facts, out error)) return error with { Proposal = proposal.Id };
        return !facts.HasUnknownMoney && facts.Money() == proposal.Facts.Money() ? null : ProposalMessages.MoneyChanged(proposal, facts);
    }
}
