namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>How far a limit is used before a call.</summary>
/// <param name="Bound">The limit, as the call has to keep it.</param>
/// <param name="Amount">How much of its money is used.</param>
/// <param name="Count">How many calls are counted.</param>
public sealed record LimitUse(LimitBound Bound, long Amount, long Count)
{
    /// <summary>When there will be room for the call, if nothing else is done until then; null when it is too much alone, or there is room now.</summary>
    public DateTimeOffset? FreesAt { get; init; }

    /// <summary>Whether there is room for a call of that amount.</summary>
    public bool HasRoomFor(long amount) => Bound.HasRoom(amount, Amount, Count);

    /// <summary>Finds out when there will be room, from what is counted now.</summary>
    /// <param name="amount">How much the call takes.</param>
    /// <param name="counted">What is counted, the oldest first.</param>
    public LimitUse WithFreesAt(long amount, IEnumerable<CountedCall> counted)
    {
        var (usedAmount, usedCount) = (Amount, Count);
        if (!Bound.HasRoom(amount, 0, 0)) return this;
        foreach (var call in counted)
        {
            (usedAmount, usedCount) = (usedAmount - call.Amount, usedCount - 1);
            if (Bound.HasRoom(amount, usedAmount, usedCount)) return this with { FreesAt = Bound.Limit.Period.FreesAfter(call.At) };
        }

        return this;
    }
}
