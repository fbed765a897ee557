namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>The only customers whom some writes may be about.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Scope">Which writes.</param>
/// <param name="Allowed">The customers.</param>
public sealed record CustomerList(string Name, PolicyScope Scope, IReadOnlyList<string> Allowed)
{
    /// <summary>The reason, if the file gives one.</summary>
    public string? Why { get; init; }

    /// <summary>What becomes of a write whose customer is not known: it is denied, or a person approves it.</summary>
    public PolicyClass WhenUnknown { get; init; } = PolicyClass.Deny;

    /// <summary>Why a write may not be; null when it may.</summary>
    public PolicyDecision? Decide(CallFacts facts) => facts.Customer switch
    {
        null => new(WhenUnknown, Words("the customer is not known before it is called")),
        var customer when !Allowed.Contains(customer, StringComparer.Ordinal) => new(PolicyClass.Deny, Words($"{customer} is not on it")),
        _ => null,
    };

    private string Words(string what) => $"the list \"{Name}\" allows {Allowed.Count} {(Allowed.Count == 1 ? "customer" : "customers")}, and {what}{(Why is null ? "" : $" ({Why.TrimEnd('.')})")}";
}
