using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>Replays the ledger under a policy: each write that was proposed is decided again, at its time and with the money that was known of it.</summary>
/// <remarks>Limits count what was really done and what the policy would have let pass. Grants are left out.</remarks>
/// <param name="policy">The policy.</param>
/// <param name="catalog">What it speaks of.</param>
/// <param name="store">The past.</param>
public sealed class PolicySimulator(IPolicy policy, ToolCatalog catalog, IHubStore store)
{
    private const int Page = 500;

    private readonly List<Done> _done = [];

    /// <summary>Replays it.</summary>
    /// <param name="since">From when on.</param>
    /// <param name="cancellation">Stops before the next row.</param>
    public async Task<Simulation> RunAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var (writes, skipped) = (0, 0);
        var changes = new List<Change>();
        var from = 1L;
        while (await store.ReadAsync(from, Page, cancellation) is { Count: > 0 } rows)
        {
            from = rows[^1].Number + 1;
            foreach (var row in rows.Select(row => row.Entry).Where(row => row.At >= since && IsWish(row)))
            {
                writes++;
                if (catalog.Find(row.Tool!) is not { } tool) skipped++;
                else if (await DecideAsync(row, tool, cancellation) is { } change) changes.Add(change);
            }
        }

        return new(policy.Version, since, writes, [.. changes.Select(change => change.Shown)]) { Skipped = skipped, Totals = Totals(changes) };
    }

    // A proposal, or what was forbidden before it could become one.
    private static bool IsWish(LedgerEntry row) =>
        row.Tool is not null && (row.Event == LedgerEvents.Proposed || row is { Event: LedgerEvents.Denied, Proposal: null });

    private async Task<Change?> DecideAsync(LedgerEntry row, Tool tool, CancellationToken cancellation)
    {
        var proposal = row.Proposal is { } id ? await store.FindAsync(id, cancellation) : null;
        var facts = proposal?.Facts ?? CallFacts.Unknown;
        var environment = Enum.GetValues<HubEnvironment>().First(e => Names.Of(e) == row.Environment);
        var asked = new PolicyCase(tool, environment, row.Connection ?? "", row.By);
        var (decision, bounds) = policy.Weigh(asked, facts);
        var at = proposal?.ClaimedAt ?? row.At;
        if (decision.Class != PolicyClass.Deny && bounds.FirstOrDefault(bound => !HasRoom(bound, facts, at)) is { } full) decision = LimitMessages.NoRoom(full);
        var wasDone = proposal?.State is ProposalState.Succeeded or ProposalState.Unknown or ProposalState.Sending;
        if (wasDone && decision.Class != PolicyClass.Deny) _done.Add(new(asked, facts, at));

        var was = row.Event == LedgerEvents.Denied ? Names.Of(PolicyClass.Deny) : row.PolicyClass!;
        var wouldBe = Names.Of(decision.Class);
        if (was == wouldBe) return null;
        return new(
            new(row.At, tool.Name, row.Environment!, row.By.Text, was, wouldBe, decision.Rule) { Proposal = row.Proposal, WasDone = wasDone, Money = facts.Money()?.ToString() },
            facts.Money());
    }

    private bool HasRoom(LimitBound bound, CallFacts facts, DateTimeOffset at)
    {
        if (bound.Limit.Period.IsCall) return bound.HasRoom(facts.Amount ?? 0, 0, 0);
        var from = bound.Limit.Period.From(at);
        var counted = _done.Where(done => done.At >= from && done.At <= at && bound.Limit.Scope.Fits(done.Asked)
            && (bound.Customer is null || done.Facts.Customer == bound.Customer)).ToList();
        var amount = counted.Where(done => done.Facts.Currency == facts.Currency).Sum(done => done.Facts.Amount ?? 0);
        return bound.HasRoom(facts.Amount ?? 0, amount, counted.Count);
    }

    private static IReadOnlyList<SimulatedTotal> Totals(IEnumerable<Change> changes) =>
    [
        .. changes.GroupBy(change => (change.Shown.Was, change.Shown.WouldBe)).OrderBy(group => group.Key).Select(group => new SimulatedTotal(
            group.Key.Was,
            group.Key.WouldBe,
            group.Count(),
            group.Count(change => change.Shown.WasDone),
            [
                .. group.Where(change => change.Shown.WasDone && change.Money is not null).GroupBy(change => change.Money!.Value.Currency).OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => new Money(c.Sum(change => change.Money!.Value.Amount), c.Key).ToString()),
            ])),
    ];

    private sealed record Done(PolicyCase Asked, CallFacts Facts, DateTimeOffset At);

    private sealed record Change(SimulatedChange Shown, Money? Money);
}
