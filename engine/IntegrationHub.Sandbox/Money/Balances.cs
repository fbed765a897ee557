using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Money;

/// <summary>The account's balance: the sum of its balance transactions, by currency.</summary>
internal static class Balances
{
    public static ResourceType Type { get; } = new ResourceType("balance", "", "/v1/balance", """
        { "object": "balance", "available": [], "livemode": false, "pending": [] }
        """)
        .On("GET", "", [], call => Of(call.Shop, call.Now));

    /// <summary>What can be paid out now.</summary>
    public static long Available(Call call, string currency) => call.Shop.NewestFirst("balance_transaction", "currency", currency)
        .Where(t => t.Integer("available_on") <= call.Now).Sum(t => t.Integer("net"));

    /// <summary>The balance at a moment, in Unix seconds.</summary>
    public static JsonObject Of(Shop shop, long now)
    {
        var balance = Type.Blank();
        var movements = shop.NewestFirst("balance_transaction").ToList();
        balance["available"] = Sums(movements, t => t.Integer("available_on") <= now);
        balance["pending"] = Sums(movements, t => t.Integer("available_on") > now);
        return balance;
    }

    private static JsonArray Sums(List<JsonObject> movements, Func<JsonObject, bool> counts)
    {
        var currencies = movements.Select(t => t.Text("currency")!).Append("usd").Distinct().Order(StringComparer.Ordinal);
        return JsonReading.ArrayOf(currencies.Select(currency =>
        {
            var sum = movements.Where(t => t.Text("currency") == currency && counts(t)).Sum(t => t.Integer("net"));
            return new JsonObject { ["amount"] = sum, ["currency"] = currency, ["source_types"] = new JsonObject { ["card"] = sum } };
        }));
    }
}
