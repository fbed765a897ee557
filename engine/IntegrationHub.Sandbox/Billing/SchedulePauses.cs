using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>Pauses that are planned, and when each ends.</summary>
internal static class SchedulePauses
{
    /// <summary>Reads the pauses that a request plans.</summary>
    public static JsonArray Read(Call call, IReadOnlyList<Input> pauses, JsonObject schedule)
    {
        var mode = schedule["billing_mode"]!["type"]!.GetValue<string>();
        if (pauses.Count > 0 && mode != "flexible")
            throw Refusals.Invalid("Only a subscription with `billing_mode[type]=flexible` can be paused.", "pause_schedules");
        return JsonReading.ArrayOf(pauses.Select((p, i) => Read(call, p, $"pause_schedules[{i}]")));
    }

    /// <summary>When the next pause begins or ends; null when none is planned.</summary>
    public static long? Due(JsonObject schedule) => schedule["pause_schedules"]!.AsArray().Select(p => Next(p!.AsObject())?.At).Min();

    /// <summary>Begins or ends what is due at a moment.</summary>
    public static void Pass(Call call, JsonObject schedule, long due)
    {
        var planned = schedule["pause_schedules"]!.AsArray().Select(p => p!.AsObject()).First(p => Next(p)?.At == due);
        var step = Next(planned)!.Value.Step;
        var subscription = call.Shop.Edit("subscription", schedule.Text("subscription")!);
        var isRight = step == "pause" ? subscription.Text("status") is "active" or "trialing" : subscription.Text("status") == "paused";
        planned[step]!["status"] = isRight ? Status("succeeded") : Failed(step, subscription.Text("status")!);
        if (!isRight)
            return;
        var settings = planned[step]!["settings"];
        if (step == "pause")
        {
            SubscriptionPauses.Pause(
                call, subscription, settings!["bill_for"]!["unused_time_from"]!["type"]!.GetValue<string>(),
                settings["bill_for"]!["outstanding_usage_through"]!["type"]!.GetValue<string>() != "none",
                settings["invoicing_behavior"]!.GetValue<string>() == "invoice");
            return;
        }

        SubscriptionPauses.Resume(
            call, subscription, settings!["billing_cycle_anchor"]!.GetValue<string>() == "unchanged",
            settings["proration_behavior"]!.GetValue<string>(), settings["payment_behavior"]!.GetValue<string>() == "resume_on_payment_success");
    }

    /// <summary>The pause while it is to come, then its end.</summary>
    private static (string Step, long At)? Next(JsonObject planned)
    {
        foreach (var step in new[] { "pause", "resume" })
        {
            if (planned[step] is JsonObject at && at["status"]!["type"]!.GetValue<string>() == "scheduled")
                return (step, at.Integer(step + "_at"));
        }

        return null;
    }

    private static JsonObject Read(Call call, Input input, string path)
    {
        if (input.Object("pause")?.Object("pause_at") is not { } pauseAt)
            throw Refusals.Missing($"{path}[pause][pause_at]");
        var begins = When(call, pauseAt, null, $"{path}[pause][pause_at]");
        var resume = input.Object("resume")?.Object("resume_at") is { } resumeAt
            ? When(call, resumeAt, begins, $"{path}[resume][resume_at]")
            : (long?)null;
        if (resume <= begins)
            throw Refusals.Invalid("A pause must end after it begins.", $"{path}[resume][resume_at]");
        return new JsonObject
        {
            ["key"] = input.Text("key") ?? call.Ids.Id("pause_", 14),
            ["pause"] = new JsonObject { ["pause_at"] = begins, ["settings"] = PauseSettings(input.Object("pause")!.Object("settings")), ["status"] = Status("scheduled") },
            ["resume"] = resume is null ? null : new JsonObject
            {
                ["resume_at"] = resume,
                ["settings"] = ResumeSettings(input.Object("resume")!.Object("settings")),
                ["status"] = Status("scheduled"),
            },
        };
    }

    private static long When(Call call, Input at, long? from, string path)
    {
        if (at.Text("type") == "now")
            return call.Now;
        if (at.Text("type") == "duration")
        {
            return at.Object("duration") is { } duration
                ? new Recurrence(duration.Text("interval")!, (int)(duration.Integer("interval_count") ?? 1)).After(from ?? call.Now)
                : throw Refusals.Missing($"{path}[duration]");
        }

        var time = at.Integer("timestamp") ?? throw Refusals.Missing($"{path}[timestamp]");
        return time >= call.Now ? time : throw Refusals.Invalid("Invalid timestamp: must be in the future", $"{path}[timestamp]");
    }

    private static JsonObject PauseSettings(Input? sent) => new()
    {
        ["bill_for"] = new JsonObject
        {
            ["outstanding_usage_through"] = Typed(sent?.Object("bill_for")?.Object("outstanding_usage_through")?.Text("type") ?? "pause_at"),
            ["unused_time_from"] = Typed(sent?.Object("bill_for")?.Object("unused_time_from")?.Text("type") ?? "pause_at"),
        },
        ["invoicing_behavior"] = sent?.Text("invoicing_behavior") ?? "pending_invoice_item",
        ["type"] = "subscription",
    };

    private static JsonObject ResumeSettings(Input? sent) => new()
    {
        ["billing_cycle_anchor"] = sent?.Text("billing_cycle_anchor") ?? "resume_at",
        ["payment_behavior"] = sent?.Text("payment_behavior") ?? "resume_on_payment_attempt",
        ["proration_behavior"] = sent?.Text("proration_behavior") ?? "create_prorations",
    };

    private static JsonObject Typed(string type) => new() { ["type"] = type };

    private static JsonObject Status(string type) => new() { ["type"] = type };

    private static JsonObject Failed(string step, string status) => new()
    {
        ["error"] = new JsonObject { ["message"] = $"The subscription is {status}, so it could not {step}." },
        ["type"] = "error",
    };
}
