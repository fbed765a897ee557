using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a checkout session comes to.</summary>
internal static class SessionTotals
{
    /// <summary>The one currency of all items, or a refusal.</summary>
    public static string Currency(List<JsonObject> items, string? asked)
    {
        var currencies = items.Select(i => i.Text("currency")!).Append(asked?.ToLowerInvariant()).OfType<string>().Distinct().ToList();
        return currencies.Count == 1 ? currencies[0] : throw Refusals.Invalid(
            $"All line items of a Checkout Session must have the same currency; these have {string.Join(" and ", currencies)}.", "line_items");
    }
}
