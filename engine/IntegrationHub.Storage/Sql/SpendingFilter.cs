using System.Globalization;
using Dapper;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Storage.Sql;

/// <summary>The rows that a limit counts, as a condition with its values: what the limit's scope says, on the facts that were kept with each.</summary>
internal sealed class SpendingFilter
{
    private readonly List<string> _conditions = ["at >= @from"];

    public SpendingFilter(LimitBound bound, DateTimeOffset now, string by = "proposed_by")
    {
        Values.Add("from", bound.Limit.Period.From(now).ToUnixTimeMilliseconds());
        Values.Add("currency", bound.Most?.Currency.ToLowerInvariant() ?? "");
        var scope = bound.Limit.Scope;
        AnyOf("tool", scope.Tools);
        AnyOf("tool_group", scope.Groups);
        AnyOf("connection", scope.Connections);
        AnyOf("environment", [.. scope.Environments.Select(Names.Of)]);
        AnyOf(by, [.. scope.Agents.Select(name => new LedgerActor(LedgerActor.Agent, name).Text)]);
        if (scope.Effects.Count > 0) _conditions.Add($"({string.Join(" OR ", scope.Effects.Select(Column))})");
        if (bound.Customer is { } customer) AnyOf("customer", [customer]);
    }

    /// <summary>The condition.</summary>
    public string Where => string.Join(" AND ", _conditions);

    /// <summary>The values in it, and <c>currency</c>.</summary>
    public DynamicParameters Values { get; } = new();

    private static string Column(PolicyEffect effect) => effect switch
    {
        PolicyEffect.MovesMoney => "moves_money = 1",
        PolicyEffect.Irreversible => "irreversible = 1",
        _ => "notifies = 1",
    };

    // The two drivers take lists in different ways, so each word is a value of its own.
    private void AnyOf(string column, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return;
        var names = words.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{column}_{i}")).ToList();
        for (var i = 0; i < words.Count; i++) Values.Add(names[i], words[i]);
        _conditions.Add($"{column} IN ({string.Join(", ", names.Select(name => $"@{name}"))})");
    }
}
