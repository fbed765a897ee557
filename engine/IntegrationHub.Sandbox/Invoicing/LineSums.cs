namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What one line comes to.</summary>
/// <param name="Subtotal">Its amount without the discounts of its own.</param>
/// <param name="Discounts">What every discount takes off it, its own and the invoice's.</param>
/// <param name="Discounted">What is left after them: what is taxed.</param>
/// <param name="Taxes">The taxes on that.</param>
/// <param name="IncludedBefore">The inclusive tax that would be in <paramref name="Subtotal"/>.</param>
internal sealed record LineSums(
    long Subtotal, IReadOnlyList<DiscountAmount> Discounts, long Discounted, IReadOnlyList<TaxAmount> Taxes, long IncludedBefore)
{
    public long SubtotalWithoutTax => Subtotal - IncludedBefore;

    public long Total => Discounted + Taxes.Where(t => !t.IsInclusive).Sum(t => t.Amount);

    public long TotalWithoutTax => Discounted - Taxes.Where(t => t.IsInclusive).Sum(t => t.Amount);
}
