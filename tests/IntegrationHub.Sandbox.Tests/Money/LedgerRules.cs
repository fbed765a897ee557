using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Tests.Money;

/// <summary>What is true of the books at every moment.</summary>
internal static class LedgerRules
{
    public static IEnumerable<string> Broken(Shop shop, long now)
    {
        var movements = shop.NewestFirst("balance_transaction").ToList();
        var bySource = movements.ToLookup(m => m.Text("source"), StringComparer.Ordinal);
        return movements.SelectMany(Movement)
            .Concat(shop.NewestFirst("charge").SelectMany(c => Charge(c, shop, bySource)))
            .Concat(shop.NewestFirst("payment_intent").SelectMany(i => Intent(i, shop)))
            .Concat(shop.NewestFirst("refund").SelectMany(r => Refund(r, bySource)))
            .Concat(shop.NewestFirst("dispute").SelectMany(d => Dispute(d, bySource)))
            .Concat(shop.NewestFirst("payout").SelectMany(p => Payout(p, bySource)))
            .Concat(Balance(shop, now, movements));
    }

    private static IEnumerable<string> Movement(JsonObject movement)
    {
        if (movement.Integer("net") != movement.Integer("amount") - movement.Integer("fee"))
            yield return $"{movement.Id()}: net is not amount less fee";
        if (movement["fee_details"]!.AsArray().Sum(f => f!.AsObject().Integer("amount")) != movement.Integer("fee"))
            yield return $"{movement.Id()}: the fee is not the sum of its details";
    }

    private static IEnumerable<string> Charge(JsonObject charge, Shop shop, ILookup<string?, JsonObject> bySource)
    {
        var given = shop.NewestFirst("refund", "charge", charge.Id())
            .Where(r => r.Text("status") is not ("failed" or "canceled")).Sum(r => r.Integer("amount"));
        if (given != charge.Integer("amount_refunded"))
            yield return $"{charge.Id()}: amount_refunded is {charge.Integer("amount_refunded")}, its refunds come to {given}";
        var most = charge.Flag("captured") ? charge.Integer("amount_captured") : charge.Integer("amount");
        if (given > most)
            yield return $"{charge.Id()}: {given} of {most} was given back";
        if (bySource[charge.Id()].Sum(m => m.Integer("amount")) != charge.Integer("amount_captured"))
            yield return $"{charge.Id()}: its movements do not come to amount_captured";
        if (charge.Flag("refunded") != (given > 0 && given == most))
            yield return $"{charge.Id()}: refunded is {charge.Flag("refunded")}, {given} of {most} was given back";
        if (charge.Text("status") == "failed" && (charge.Flag("paid") || charge["balance_transaction"] is not null))
            yield return $"{charge.Id()}: failed, and yet paid";
    }

    private static IEnumerable<string> Intent(JsonObject intent, Shop shop)
    {
        var status = intent.Text("status");
        var charge = shop.Find("charge", intent.Text("latest_charge"));
        if (status == "succeeded" && (charge is null || charge.Integer("amount_captured") != intent.Integer("amount_received")))
            yield return $"{intent.Id()}: amount_received is not what its charge captured";
        if (intent.Integer("amount_received") > intent.Integer("amount"))
            yield return $"{intent.Id()}: received more than its amount";
        if ((intent.Integer("amount_capturable") > 0) != (status == "requires_capture"))
            yield return $"{intent.Id()}: {status} with {intent.Integer("amount_capturable")} to capture";
        if ((intent["next_action"] is not null) != (status == "requires_action"))
            yield return $"{intent.Id()}: {status} with next_action {intent["next_action"]?.ToJsonString()}";
    }

    private static IEnumerable<string> Refund(JsonObject refund, ILookup<string?, JsonObject> bySource)
    {
        var moved = bySource[refund.Id()].Sum(m => m.Integer("net"));
        var expected = refund["balance_transaction"] is null || refund.Text("status") is "failed" or "canceled" ? 0 : -refund.Integer("amount");
        if (moved != expected)
            yield return $"{refund.Id()}: {refund.Text("status")} and moved {moved}, not {expected}";
    }

    private static IEnumerable<string> Dispute(JsonObject dispute, ILookup<string?, JsonObject> bySource)
    {
        var moved = bySource[dispute.Id()].Sum(m => m.Integer("net"));
        var isNothing = dispute.Text("status") == "won" || dispute.Text("status")!.StartsWith("warning_", StringComparison.Ordinal);
        var expected = isNothing ? 0 : -dispute.Integer("amount") - 1500;
        if (moved != expected)
            yield return $"{dispute.Id()}: {dispute.Text("status")} and moved {moved}, not {expected}";
    }

    private static IEnumerable<string> Payout(JsonObject payout, ILookup<string?, JsonObject> bySource)
    {
        var moved = bySource[payout.Id()].Sum(m => m.Integer("net"));
        var expected = payout.Text("status") is "canceled" ? 0 : -payout.Integer("amount");
        if (moved != expected)
            yield return $"{payout.Id()}: {payout.Text("status")} and moved {moved}, not {expected}";
    }

    private static IEnumerable<string> Balance(Shop shop, long now, List<JsonObject> movements)
    {
        var shown = IntegrationHub.Sandbox.Money.Balances.Of(shop, now);
        foreach (var currency in movements.Select(m => m.Text("currency")).Distinct())
        {
            var total = new[] { "available", "pending" }.Sum(part => shown[part]!.AsArray()
                .Where(s => s!["currency"]!.GetValue<string>() == currency).Sum(s => s!.AsObject().Integer("amount")));
            var sum = movements.Where(m => m.Text("currency") == currency).Sum(m => m.Integer("net"));
            if (total != sum)
                yield return $"the balance shows {total} {currency}, its transactions come to {sum}";
        }
    }
}
