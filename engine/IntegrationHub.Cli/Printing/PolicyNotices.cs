using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Cli.Printing;

/// <summary>Says on standard error what becomes of a policy that changes while it is served.</summary>
internal static class PolicyNotices
{
    public static void Print(LivePolicy live, Surroundings around)
    {
        live.Changed += (_, _) => Notices.Write(
            around, $"The policy was read again: {live.State.Version}. What was proposed under the one before has to be previewed again.\n");
        live.Refused += (_, _) => Notices.Write(around, Refusal(live.State));
    }

    private static string Refusal(PolicyState state)
    {
        var since = state.LoadedAt is { } read ? $"What was read on {Moment.Of(read)} stays in use" : "The default policy stays in use";
        return FindingPrinter.Text(state.Findings, SourceLines.From(Environment.CurrentDirectory))
            + $"The policy has changed and cannot be used as it is now: {state.Findings.Count} {(state.Findings.Count == 1 ? "finding" : "findings")}. "
            + $"{since}: {state.Version}.\n";
    }
}
