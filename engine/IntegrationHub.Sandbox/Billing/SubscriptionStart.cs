using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>When a subscription begins and on which day it is billed.</summary>
internal static class SubscriptionStart
{
    /// <summary>Writes the start, the trial and the billing day.</summary>
    public static void Write(Call call, Input input, JsonObject subscription, List<JsonObject> prices, long? trialEnd)
    {
        subscription["start_date"] = call.Now;
        if (trialEnd is not null)
        {
            subscription["trial_start"] = call.Now;
            subscription["trial_end"] = trialEnd;
        }

        if (input.Integer("backdate_start_date") is { } past)
        {
            if (past >= call.Now)
                throw Refusals.Invalid("Invalid timestamp: `backdate_start_date` must be in the past.", "backdate_start_date");
            subscription["start_date"] = past;
        }

        if (input.Has("billing_cycle_anchor") && input.Has("billing_cycle_anchor_config"))
            throw Refusals.OnlyOne("billing_cycle_anchor", "billing_cycle_anchor_config");
        subscription["billing_cycle_anchor"] = Anchor(call, input, subscription, trialEnd) ?? trialEnd ?? call.Now;
        CheckAnchor(call, input, subscription, prices, trialEnd);
    }

    /// <summary>True when an item begins in the middle of a regular period.</summary>
    public static bool IsPart(Call call, JsonObject subscription, JsonObject item)
    {
        var (price, period) = (SubscriptionItems.PriceOf(call.Shop, item), BillingPeriod.Of(item));
        return Recurrence.Of(price).PeriodAt(Subscriptions.Anchor(subscription), period.Start) != period;
    }

    /// <summary>Charges for the time between a start in the past and now, one line for each regular period in it.</summary>
    public static void ChargePast(Call call, JsonObject subscription)
    {
        foreach (var item in SubscriptionItems.Of(call.Shop, subscription.Id()).ToList())
        {
            var recurrence = Recurrence.Of(SubscriptionItems.PriceOf(call.Shop, item));
            for (var at = subscription.Integer("start_date"); at < call.Now;)
            {
                var whole = recurrence.PeriodAt(Subscriptions.Anchor(subscription), at);
                var end = Math.Min(whole.End, call.Now);
                ProrationLines.Charge(call, subscription, item, Subscriptions.Anchor(subscription), new BillingPeriod(at, end));
                at = end;
            }
        }
    }

    private static long? Anchor(Call call, Input input, JsonObject subscription, long? trialEnd)
    {
        if (input.Object("billing_cycle_anchor_config") is not { } config)
            return input.Integer("billing_cycle_anchor");
        var (from, day) = (DateTimeOffset.FromUnixTimeSeconds(trialEnd ?? call.Now), (int)config.Integer("day_of_month")!.Value);
        subscription["_day"] = day;
        var shown = new JsonObject { ["day_of_month"] = day };
        foreach (var part in new[] { "hour", "minute", "month", "second" })
            shown[part] = config.Integer(part);
        subscription["billing_cycle_anchor_config"] = shown;
        return Next(from, day, config);
    }

    /// <summary>The first moment from a time on that has the day and hour that were asked for; what was not asked for is the time's own.</summary>
    private static long Next(DateTimeOffset from, int day, Input config)
    {
        var month = new DateTimeOffset(from.Year, from.Month, 1, 0, 0, 0, TimeSpan.Zero);
        while (true)
        {
            var at = month.AddDays(Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)) - 1)
                .AddHours(config.Integer("hour") ?? from.Hour)
                .AddMinutes(config.Integer("minute") ?? from.Minute)
                .AddSeconds(config.Integer("second") ?? from.Second);
            if (at >= from && (config.Integer("month") is not { } wanted || at.Month == wanted))
                return at.ToUnixTimeSeconds();
            month = month.AddMonths(1);
        }
    }

    private static void CheckAnchor(Call call, Input input, JsonObject subscription, List<JsonObject> prices, long? trialEnd)
    {
        var (anchor, from) = (subscription.Integer("billing_cycle_anchor"), trialEnd ?? call.Now);
        if (!input.Has("billing_cycle_anchor"))
            return;
        if (anchor <= call.Now)
            throw Refusals.Invalid("Invalid timestamp: must be an integer Unix timestamp in the future.", "billing_cycle_anchor");
        var latest = prices.Min(p => Recurrence.Of(p).After(from));
        if (anchor > latest)
        {
            throw Refusals.Invalid(
                "`billing_cycle_anchor` cannot be later than next natural billing date " +
                $"({latest}) for plan.",
                "billing_cycle_anchor");
        }
    }
}
