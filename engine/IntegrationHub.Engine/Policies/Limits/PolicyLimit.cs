using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>How much may be done in a time, in money or in number. It counts writes, or those reads that its scope names by their mode.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Scope">Which calls it counts.</param>
/// <param name="Period">Over which time.</param>
public sealed record PolicyLimit(string Name, PolicyScope Scope, LimitPeriod Period)
{
    /// <summary>The reason, if the file gives one.</summary>
    public string? Why { get; init; }

    /// <summary>How much money, in each currency that is allowed at all; money does not matter when empty.</summary>
    public IReadOnlyList<Money> Amounts { get; init; } = [];

    /// <summary>How many calls; any number when null.</summary>
    public long? Count { get; init; }

    /// <summary>Whether each customer's are counted apart.</summary>
    public bool ForEachCustomer { get; init; }

    /// <summary>What becomes of a call whose money or customer it has to know and can't: it is denied, or a person approves it.</summary>
    public PolicyClass WhenUnknown { get; init; } = PolicyClass.Deny;

    /// <summary>Whether it counts reads.</summary>
    public bool IsOfReads => Scope.Mode == EndpointMode.Read;

    /// <summary>What it allows, in words: <c>500.00 USD or 400.00 EUR and 20 calls a day (UTC) for each customer</c>.</summary>
    public string Allows => LimitMessages.Allows(this, Amounts, ForEachCustomer ? "each customer" : null);

    /// <summary>What it says of a call: what is counted, or why the call is refused or left to a person.</summary>
    /// <param name="facts">What is known of the call.</param>
    /// <param name="decision">Set when it is not counted.</param>
    /// <returns>The bound that the call has to keep; null when the decision is set.</returns>
    public LimitBound? BoundFor(CallFacts facts, out PolicyDecision? decision)
    {
        decision = null;
        if (ForEachCustomer && facts.Customer is null) decision = new(WhenUnknown, Words("whose customer is not known before it is called, and this counts each customer's apart"));
        else if (Amounts.Count > 0 && facts.HasUnknownMoney) decision = new(WhenUnknown, Words("whose amount is not known before it is called"));
        else if (Amounts.Count > 0 && facts.Money() is { } money && !Amounts.Any(amount => IsOf(amount, money)))
            decision = new(PolicyClass.Deny, Words($"in {money.Currency.ToUpperInvariant()}, for which it names no amount"));
        if (decision is not null) return null;
        var most = facts.Money() is { } own && Amounts.Count > 0 ? Amounts.First(amount => IsOf(amount, own)) : (Money?)null;
        return new(this, most, ForEachCustomer ? facts.Customer : null);
    }

    private static bool IsOf(Money amount, Money other) => amount.Currency.Equals(other.Currency, StringComparison.OrdinalIgnoreCase);

    private string Words(string call) => $"the limit \"{Name}\" does not fit a call {call}{(Why is null ? "" : $" ({Why.TrimEnd('.')})")}";
}
