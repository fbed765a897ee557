namespace IntegrationHub.Sandbox.Pricing;

/// <summary>A line of a bill as far as discounts go.</summary>
/// <param name="Amount">What it costs, in the smallest unit. Nothing is taken off a credit.</param>
/// <param name="Product">Its product's id, for coupons that are only for some.</param>
/// <param name="Own">The ids of the discounts on this line alone; they come first.</param>
/// <param name="IsDiscountable">False for what discounts pass by, such as prorations.</param>
internal sealed record DiscountedLine(long Amount, string? Product, IReadOnlyList<string> Own, bool IsDiscountable = true);
