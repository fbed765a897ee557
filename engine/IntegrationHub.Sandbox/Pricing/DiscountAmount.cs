using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What one discount takes off, in the smallest unit.</summary>
internal sealed record DiscountAmount(string Discount, long Amount)
{
    /// <summary>As <c>discount_amounts</c> of a line and <c>total_discount_amounts</c> of an invoice show it.</summary>
    public JsonObject Shown() => new() { ["amount"] = Amount, ["discount"] = Discount };

    /// <summary>The sum for each discount, in the order they first come.</summary>
    public static IReadOnlyList<DiscountAmount> Sum(IEnumerable<DiscountAmount> amounts) =>
        [.. amounts.GroupBy(a => a.Discount).Select(g => new DiscountAmount(g.Key, g.Sum(a => a.Amount)))];
}
