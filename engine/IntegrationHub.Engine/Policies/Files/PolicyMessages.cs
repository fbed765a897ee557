using IntegrationHub.Engine.Diagnostics;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>What is said of a policy file whose shape is right: codes IH072x and IH073x.</summary>
internal static class PolicyMessages
{
    private static readonly string[] ToolKeys = ["tools", "groups", "effects", "mode"];

    public static Finding NoSuchTool(PolicyDraft draft, string pointer, string tool, IReadOnlyList<string> nearest) =>
        draft.Finding("IH0720", pointer, $"{Quote(tool)} is no tool{(nearest.Count == 0 ? "; no tool has a name like it." : $"; the nearest are {List(nearest.Select(Quote))}.")}");

    public static Finding NoSuchGroup(PolicyDraft draft, string pointer, string group, string? nearest, IEnumerable<string> groups) =>
        draft.Finding("IH0721", pointer, $"{Quote(group)} is no group;{DidYouMean(nearest)} Allowed: {SortedList(groups)}.");

    public static Finding NameTwice(PolicyDraft draft, PolicyPart part, PolicyPart first) =>
        draft.Finding("IH0722", $"{part.Pointer}/name", $"the name {Quote(part.Name)} stands twice; the first is at {first.At.Line}:{first.At.Column}. Previews and the ledger tell what decided by its name, so give this one another.");

    public static Finding FitsNoTool(PolicyDraft draft, PolicyPart part) =>
        draft.Finding("IH0723", $"{part.Pointer}/name", $"{Quote(part.Name)} speaks of no tool: none is all of what it lists. Leave out one of {List(Keys(part))}.");

    public static Finding AgreementToReads(PolicyDraft draft, PolicyPart part) =>
        draft.Finding("IH0724", $"{part.Pointer}/decide", $"{Quote(part.Name)} asks for agreement, but speaks of reads only; nobody agrees to a read. Use allow or deny.");

    public static Finding NeverDecides(PolicyDraft draft, PolicyPart part, IReadOnlyList<PolicyPart> by) =>
        draft.Finding("IH0725", $"{part.Pointer}/name", $"{Quote(part.Name)} never decides: every call it speaks of is decided by {string.Join(" or ", by.Select(other => $"{Quote(other.Name)} ({other.At.Line}:{other.At.Column})"))}. Remove it, or make it more specific or stricter than that.");

    private static IEnumerable<string> Keys(PolicyPart part) =>
        ToolKeys.Where(key => part.Map[key] is not null);
}
