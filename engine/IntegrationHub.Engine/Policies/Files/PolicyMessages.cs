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

    public static Finding NotMoney(PolicyDraft draft, string pointer, string text) =>
        draft.Finding("IH0726", pointer, $"{Quote(text)} is no amount of money; write a number and its currency, as in 500.00 USD.");

    public static Finding NoSuchCurrency(PolicyDraft draft, string pointer, string currency, string? nearest) =>
        draft.Finding("IH0727", pointer, $"{Quote(currency)} is no currency;{DidYouMean(nearest)} Write its three letters as in ISO 4217, such as USD.");

    public static Finding TooExact(PolicyDraft draft, string pointer, string text, string currency, int decimals) =>
        draft.Finding("IH0728", pointer, $"{Quote(text)} is finer than {currency} is counted: it has {(decimals == 0 ? "no decimals" : $"{decimals} decimals at most")}.");

    public static Finding CurrencyTwice(PolicyDraft draft, string pointer, string currency) =>
        draft.Finding("IH0729", pointer, $"{currency} stands twice in one limit, so one of the two amounts means nothing. Leave one out, or make two limits of them.");

    public static Finding LimitsNothing(PolicyDraft draft, PolicyPart part) =>
        draft.Finding("IH0730", $"{part.Pointer}/name", $"{Quote(part.Name)} limits nothing: it has neither amounts nor count. Add one of them.");

    public static Finding CountOfOneCall(PolicyDraft draft, PolicyPart part) =>
        draft.Finding("IH0731", $"{part.Pointer}/count", $"{Quote(part.Name)} counts per call, and a call is always one. Leave out count, or count per hour, day or a span such as 10m.");

    public static Finding LimitsReads(PolicyDraft draft, PolicyPart part) =>
        draft.Finding("IH0732", $"{part.Pointer}/name", $"{Quote(part.Name)} speaks of reads only, and a limit is about writes until it says otherwise. Add mode: read to count reads.");

    public static Finding ListsReads(PolicyDraft draft, PolicyPart part) =>
        draft.Finding("IH0732", $"{part.Pointer}/name", $"{Quote(part.Name)} speaks of reads only, and lists of customers are about writes. Deny a read by a rule instead.");

    public static Finding NotOfReads(PolicyDraft draft, PolicyPart part, string key) =>
        draft.Finding("IH0733", $"{part.Pointer}/{key}", $"{Quote(part.Name)} limits reads, which have neither money nor a customer that is known. Leave out {key}, and say by count how many.");

    private static IEnumerable<string> Keys(PolicyPart part) =>
        ToolKeys.Where(key => part.Map[key] is not null);
}
