using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What one tax rate comes to, in the smallest unit.</summary>
/// <param name="Rate">Its id.</param>
/// <param name="Amount">The tax.</param>
/// <param name="Taxable">What is taxed, without inclusive tax.</param>
/// <param name="IsInclusive">Whether the tax is in the price.</param>
internal sealed record TaxAmount(string Rate, long Amount, long Taxable, bool IsInclusive)
{
    /// <summary>As <c>taxes</c> of a line and <c>total_taxes</c> of an invoice show it.</summary>
    public JsonObject Shown() => new()
    {
        ["amount"] = Amount,
        ["tax_behavior"] = IsInclusive ? "inclusive" : "exclusive",
        ["tax_rate_details"] = new JsonObject { ["tax_rate"] = Rate },
        ["taxability_reason"] = "not_available",
        ["taxable_amount"] = Taxable,
        ["type"] = "tax_rate_details",
    };

    /// <summary>The sum for each tax rate, in the order they first come.</summary>
    public static IReadOnlyList<TaxAmount> Sum(IEnumerable<TaxAmount> amounts) =>
        [.. amounts.GroupBy(a => a.Rate).Select(g => new TaxAmount(g.Key, g.Sum(a => a.Amount), g.Sum(a => a.Taxable), g.First().IsInclusive))];
}
