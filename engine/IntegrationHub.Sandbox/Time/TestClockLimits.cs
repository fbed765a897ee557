using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Time;

/// <summary>How far a test clock goes, and what goes with it.</summary>
internal static class TestClockLimits
{
    /// <summary>Kinds whose objects are gone with the clock they live by.</summary>
    private static readonly string[] Gone = ["checkout.session", "customer", "invoice", "invoiceitem", "subscription", "subscription_schedule"];

    /// <summary>The latest time that a clock can be advanced to at once: two intervals of the shortest subscription on it, two years without one.
    /// Source: docs.stripe.com/billing/testing/test-clocks/api-advanced-usage (read 2026-11-29).</summary>
    public static long Latest(Shop shop, JsonObject clock)
    {
        var now = clock.Integer("frozen_time");
        return shop.NewestFirst("subscription", "test_clock", clock.Id())
            .Where(s => !Subscriptions.HasEnded(s))
            .SelectMany(s => SubscriptionItems.Of(shop, s.Id()))
            .Select(i => Recurrence.Of(SubscriptionItems.PriceOf(shop, i)).After(now, 2))
            .DefaultIfEmpty(new Recurrence("year", 1).After(now, 2))
            .Min();
    }

    /// <summary>Everything that is gone when a clock is deleted, with the items of its subscriptions.</summary>
    public static IReadOnlyList<JsonObject> LivingBy(Shop shop, string clock)
    {
        var living = Gone
            .SelectMany(kind => shop.NewestFirst(kind, "test_clock", clock).Concat(shop.NewestFirst(kind, ResourceType.HiddenClock, clock)))
            .ToList();
        var items = living.Where(o => o.Text("object") == "subscription").SelectMany(s => SubscriptionItems.Of(shop, s.Id())).ToList();
        return [.. living, .. items];
    }
}
