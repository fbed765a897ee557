using System.Text.Json.Serialization;

namespace IntegrationHub.Engine.Ledger;

/// <summary>What a check of the whole ledger found.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="First">The first row's number; 0 when there is none.</param>
/// <param name="Head">Where it ends by what was read.</param>
/// <param name="Faults">What is not as the hub wrote it, by row; the first twenty.</param>
public sealed record LedgerVerdict(long Rows, long First, [property: JsonIgnore] LedgerHead Head, IReadOnlyList<LedgerFault> Faults)
{
    /// <summary>Whether everything is as the hub wrote it.</summary>
    public bool IsWhole => Faults.Count == 0;

    /// <summary>The end as a person notes it, for <c>--head</c> of a later check.</summary>
    [JsonPropertyName("head")]
    public string HeadText => Head.ToString();
}
