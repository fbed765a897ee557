using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Webhooks;

/// <summary>What is to be sent to whom, and how it went. Kept in the shop, so that a restart forgets nothing.</summary>
internal static class Deliveries
{
    public const string Kind = "sandbox.delivery";

    /// <summary>How long one attempt may last before another process may take it over.</summary>
    private const long LeaseSeconds = 60;

    private const int MostAtOnce = 50;

    /// <summary>Seconds from one attempt to the next: four attempts within five hours, as in Stripe's test mode.
    /// Source: docs.stripe.com/webhooks, "Retry behavior" (read 2026-11-28); the steps between are ours.</summary>
    private static readonly long[] RetryAfter = [60, 60 * 60, 4 * 60 * 60];

    /// <summary>Makes a delivery for every endpoint that wants an event.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="now">The sandbox's own clock, in Unix seconds.</param>
    /// <param name="told">The event; it counts the deliveries that are pending.</param>
    public static void Begin(Shop shop, long now, JsonObject told)
    {
        foreach (var endpoint in shop.NewestFirst(WebhookEndpoints.Type.Name).Reverse().ToList())
        {
            if (Call.IsDeleted(endpoint) || !WebhookEndpoints.Wants(endpoint, told.Text("type")!) || !IsOnThisMachine(endpoint.Text("url")!))
                continue;
            told["pending_webhooks"] = told.Integer("pending_webhooks") + 1;
            shop.Add(new JsonObject
            {
                ["id"] = $"{told.Id()}>{endpoint.Id()}",
                ["object"] = Kind,
                ["event"] = told.Id(),
                ["endpoint"] = endpoint.Id(),
                ["attempts"] = 0,
                ["next_at"] = now,
                ["state"] = "pending",
                ["answer"] = null,
            });
        }
    }

    /// <summary>Takes what is due; for a minute nobody else gets it.</summary>
    public static IReadOnlyList<JsonObject> Take(Shop shop, long now)
    {
        var due = shop.NewestFirst(Kind, "state", "pending").Where(d => d.Integer("next_at") <= now).Reverse().Take(MostAtOnce).ToList();
        foreach (var delivery in due)
            shop.Edit(delivery)["next_at"] = now + LeaseSeconds;
        return due;
    }

    /// <summary>When the next delivery is due, in Unix seconds; null when none is pending.</summary>
    public static long? NextAt(Shop shop) => shop.NewestFirst(Kind, "state", "pending").Min(d => (long?)d.Integer("next_at"));

    /// <summary>Writes down how an attempt went.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="now">The sandbox's own clock, in Unix seconds.</param>
    /// <param name="id">The delivery.</param>
    /// <param name="status">The HTTP status that came back; null when there was no answer.</param>
    public static void Record(Shop shop, long now, string id, int? status)
    {
        if (shop.Find(Kind, id) is not { } found || found.Text("state") != "pending")
            return;
        var delivery = shop.Edit(found);
        var attempts = delivery.Integer("attempts") + 1;
        delivery["attempts"] = attempts;
        delivery["answer"] = status;
        if (status is >= 200 and < 300)
            delivery["state"] = "delivered";
        else if (attempts > RetryAfter.Length)
            delivery["state"] = "failed";
        else
            delivery["next_at"] = now + RetryAfter[attempts - 1];
        if (delivery.Text("state") == "delivered" && shop.Find("event", delivery.Text("event")) is { } told)
            shop.Edit(told)["pending_webhooks"] = told.Integer("pending_webhooks") - 1;
    }

    /// <summary>An endpoint that is gone gets nothing more.</summary>
    public static void GiveUp(Shop shop, JsonObject delivery) => shop.Edit(delivery)["state"] = "failed";

    /// <summary>True when every endpoint that wanted an event got it.</summary>
    public static bool AllArrived(Shop shop, string told) => shop.NewestFirst(Kind, "event", told).All(d => d.Text("state") == "delivered");

    private static bool IsOnThisMachine(string url) => new Uri(url).IsLoopback;
}
