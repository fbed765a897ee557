using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Search;

/// <summary>A search that was read: its conditions, of which all or any have to hold.</summary>
internal sealed record SearchQuery(IReadOnlyList<SearchClause> Clauses, bool IsAny)
{
    public bool Keeps(JsonObject value) => IsAny ? Clauses.Any(c => c.Keeps(value)) : Clauses.All(c => c.Keeps(value));
}
