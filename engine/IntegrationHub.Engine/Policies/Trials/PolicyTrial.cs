using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>Tries a policy on cases. Nothing is sent, and limits count as if nothing had been done before.</summary>
/// <param name="policy">The policy.</param>
/// <param name="catalog">What it speaks of.</param>
/// <param name="now">The moment of every case.</param>
public sealed class PolicyTrial(IPolicy policy, ToolCatalog catalog, DateTimeOffset now)
{
    /// <summary>Decides on a case.</summary>
    public TrialResult Try(TrialCase trial)
    {
        if (catalog.Find(trial.Tool) is not { } tool)
            return new(trial, null, $"{Quoting.Quote(trial.Tool)} is no tool;{Quoting.DidYouMean(Nearest.Several(trial.Tool, catalog.Tools.Select(t => t.Name)) is [var nearest, ..] ? nearest : null)}".TrimEnd(';'));
        if (!InputChecker.Check(tool, new(trial.Input), now).TryGet(out var input, out var error)) return new(trial, null, error.Message);
        var asked = new PolicyCase(tool, trial.Environment, trial.Connection, new(LedgerActor.Agent, trial.Agent));
        return new(trial, tool.Manifest.Mode == EndpointMode.Read ? policy.Decide(asked) : Weigh(asked, CallFactsReader.Read(input, trial.Present, trial.Looked)), null);
    }

    private PolicyDecision Weigh(PolicyCase asked, CallFacts facts)
    {
        var (decision, bounds) = policy.Weigh(asked, facts);
        var full = decision.Class == PolicyClass.Deny ? null : bounds.FirstOrDefault(bound => !bound.HasRoom(facts.Amount ?? 0, 0, 0));
        return full is null ? decision : LimitMessages.NoRoom(full);
    }
}
