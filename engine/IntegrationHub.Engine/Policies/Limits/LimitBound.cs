using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>A limit as one call has to keep it.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Most">How much money, in the call's currency; null when the call's money does not count.</param>
/// <param name="Customer">The customer whose calls alone are counted; null for everybody's.</param>
public sealed record LimitBound(PolicyLimit Limit, Money? Most, string? Customer)
{
    /// <summary>Whether a call can be counted under it.</summary>
    /// <param name="amount">How much the call takes, in the currency of the bound.</param>
    /// <param name="usedAmount">How much is used before it.</param>
    /// <param name="usedCount">How many calls were counted before it.</param>
    public bool HasRoom(long amount, long usedAmount, long usedCount) =>
        (Most is not { } most || usedAmount + amount <= most.Amount) && (Limit.Count is not { } count || usedCount < count);
}
