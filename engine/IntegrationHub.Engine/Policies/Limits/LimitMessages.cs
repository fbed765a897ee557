using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>What is said of limits: how far they are used, and that one has no room for a call.</summary>
internal static class LimitMessages
{
    /// <summary>A limit has no room for a call. Nothing was sent.</summary>
    public static HubError Exceeded(LimitUse use, Money? call)
    {
        var (bound, limit) = (use.Bound, use.Bound.Limit);
        var parts = new List<string>();
        if (bound.Most is { } most && use.Amount + (call?.Amount ?? 0) > most.Amount)
            parts.Add(limit.Period.IsCall
                ? $"this call takes {call}"
                : $"{Used(most with { Amount = use.Amount })} used, {Left(most with { Amount = Math.Max(0, most.Amount - use.Amount) })} left, and this call takes {call}");
        if (limit.Count is { } count && use.Count >= count)
            parts.Add($"{(count == 1 ? "that one is" : string.Create(CultureInfo.InvariantCulture, $"{use.Count} are"))} used, and none is left");
        var frees = use.FreesAt is { } at
            ? $" There is room for it again at {Moment(at)}, if nothing else is {(limit.IsOfReads ? "read" : "done")} until then."
            : limit.Period.IsCall ? "" : " It is too much for this limit at any time.";
        return new(
            ErrorCodes.LimitExceeded,
            $"The limit \"{limit.Name}\" allows {Allows(bound)}; {string.Join("; ", parts)}.{frees}{Reason(limit)} Nothing was sent.",
            Sent.No,
            Retryable: use.FreesAt is not null)
        {
            Hint = limit.IsOfReads
                ? "Wait until then, or ask the person in charge whether the policy may allow more."
                : use.FreesAt is null
                ? "Ask for less, or ask the person in charge whether the policy may allow more."
                : "Wait until then, ask for less, or ask the person in charge whether the policy may allow more.",
        };
    }

    /// <summary>The same as a decision, where nothing is said of what is used.</summary>
    public static PolicyDecision NoRoom(LimitBound bound) => new(PolicyClass.Deny, $"the limit \"{bound.Limit.Name}\" allows {Allows(bound)}");

    /// <summary>A limit as a preview shows it.</summary>
    public static LimitShown Show(LimitUse use) => new(
        use.Bound.Limit.Name,
        Allows(use.Bound),
        use.Bound.Most is { } money ? (money with { Amount = use.Amount }).ToString() : null,
        use.Bound.Most is { } most ? (most with { Amount = Math.Max(0, most.Amount - use.Amount) }).ToString() : null,
        use.Bound.Limit.Count is null ? null : use.Count,
        use.Bound.Limit.Count is { } count ? Math.Max(0, count - use.Count) : null);

    /// <summary>What a limit allows, in words: <c>500.00 USD and 20 calls a day (UTC) for cus_1</c>.</summary>
    public static string Allows(LimitBound bound) => Allows(bound.Limit, bound.Most is { } most ? [most] : bound.Limit.Amounts, bound.Customer);

    /// <summary>What a limit allows, in words, of these amounts and for somebody.</summary>
    public static string Allows(PolicyLimit limit, IReadOnlyList<Money> amounts, string? customer)
    {
        string[] parts =
        [
            .. amounts.Count > 0 ? [string.Join(" or ", amounts)] : Array.Empty<string>(),
            .. limit.Count is { } count ? [Number(count, limit.IsOfReads ? "read" : "call")] : Array.Empty<string>(),
        ];
        return $"{string.Join(" and ", parts)} {limit.Period.Words}{(customer is null ? "" : $" for {customer}")}";
    }

    private static string Number(long count, string noun) => count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");

    private static string Used(Money used) => used.Amount == 0 ? "nothing of it is" : $"{used} of it is";

    private static string Left(Money left) => left.Amount == 0 ? "nothing is" : $"{left} is";

    private static string Reason(PolicyLimit limit) => limit.Why is null ? "" : $" {limit.Why.TrimEnd('.')}.";

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
