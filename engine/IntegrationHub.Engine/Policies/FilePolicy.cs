using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies;

/// <summary>The policy of a file. What no rule of it speaks of, the default policy decides.</summary>
public sealed class FilePolicy : IPolicy
{
    private static readonly DefaultPolicy Otherwise = new();

    private readonly PolicyLimit[] _ofReads;

    internal FilePolicy(
        string digest, IReadOnlyList<PolicyRule> rules, IReadOnlyList<PolicyLimit>? limits = null, IReadOnlyList<CustomerList>? customers = null)
    {
        Version = $"file-{digest}+{Otherwise.Version}";
        Rules = [.. rules.OrderByDescending(rule => rule.Scope.Specificity).ThenByDescending(rule => rule.Class)];
        (Limits, Customers) = (limits ?? [], customers ?? []);
        _ofReads = [.. Limits.Where(limit => limit.IsOfReads)];
    }

    /// <inheritdoc />
    public string Version { get; }

    /// <summary>Its rules, the one that goes before all others first. Of two that are alike in everything, the first of the file.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; }

    /// <summary>Its limits. All that speak of a call have to be kept.</summary>
    public IReadOnlyList<PolicyLimit> Limits { get; }

    /// <summary>Its lists of customers. All that speak of a write have to name its customer.</summary>
    public IReadOnlyList<CustomerList> Customers { get; }

    /// <inheritdoc />
    public PolicyDecision Decide(PolicyCase asked) =>
        Deciding(asked) is { } rule ? new(rule.Class, rule.Words) : Otherwise.Decide(asked);

    /// <inheritdoc />
    public PolicyRuling Weigh(PolicyCase asked, CallFacts facts)
    {
        var strictest = Decide(asked);
        var bounds = new List<LimitBound>();
        foreach (var list in Customers.Where(list => list.Scope.Fits(asked))) Consider(list.Decide(facts));
        foreach (var limit in Limits.Where(limit => limit.Scope.Fits(asked)))
        {
            if (limit.BoundFor(facts, out var decision) is { } bound) bounds.Add(bound);
            else Consider(decision);
        }

        return new(strictest, bounds);

        void Consider(PolicyDecision? decision)
        {
            if (decision is not null && decision.Class > strictest.Class) strictest = decision;
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<LimitBound> ReadBounds(PolicyCase asked) =>
        _ofReads.Length == 0 ? [] : [.. _ofReads.Where(limit => limit.Scope.Fits(asked)).Select(limit => new LimitBound(limit, null, null))];

    /// <inheritdoc />
    public DateTimeOffset ReadsCountFrom(DateTimeOffset now) => _ofReads.Length == 0 ? now : _ofReads.Min(limit => limit.Period.From(now));

    /// <summary>The rule that decides on a call; null when none speaks of it.</summary>
    public PolicyRule? Deciding(PolicyCase asked) => Rules.FirstOrDefault(rule => rule.Fits(asked));
}
