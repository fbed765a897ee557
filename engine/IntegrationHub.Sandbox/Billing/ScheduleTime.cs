using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What passing time does to a schedule: phases begin and end, pauses too.</summary>
internal static class ScheduleTime
{
    public static long? Due(JsonObject schedule) => schedule.Text("status") switch
    {
        "not_started" => Phases(schedule)[0].Integer("start_date"),
        "active" => Earlier(PhaseEnd(schedule), SchedulePauses.Due(schedule)),
        _ => null,
    };

    public static void Pass(Call call, JsonObject found) => CatchUp(call, call.Shop.Edit(found));

    /// <summary>Does everything that is due by now.</summary>
    public static void CatchUp(Call call, JsonObject schedule)
    {
        while (Due(schedule) is { } due && due <= call.Now)
        {
            if (schedule.Text("status") == "not_started")
                Begin(call, schedule);
            else if (SchedulePauses.Due(schedule) == due)
                SchedulePauses.Pass(call, schedule, due);
            else
                Turn(call, schedule);
        }
    }

    /// <summary>The schedule of a subscription, before time does something to the subscription itself, so that a phase that begins at a renewal is what is renewed.</summary>
    public static void Precede(Call call, JsonObject subscription)
    {
        if (call.Shop.Find("subscription_schedule", subscription.Text("schedule")) is { } schedule && Due(schedule) <= call.Now)
            Pass(call, schedule);
    }

    /// <summary>Unix seconds, or <c>now</c>; null when it was not sent.</summary>
    public static long? Read(Call call, Input input, string name) => input.Copy(name) switch
    {
        JsonValue value when value.TryGetValue<string>(out _) => call.Now,
        JsonValue value => value.GetValue<long>(),
        _ => null,
    };

    public static List<JsonObject> Phases(JsonObject schedule) => [.. schedule["phases"]!.AsArray().Select(p => p!.AsObject())];

    /// <summary>Shows which phase is the current one.</summary>
    public static void Enter(JsonObject schedule, JsonObject phase)
    {
        schedule["status"] = "active";
        schedule["_began"] = phase["start_date"]!.DeepClone();
        schedule["current_phase"] = new JsonObject { ["end_date"] = phase["end_date"]!.DeepClone(), ["start_date"] = phase["start_date"]!.DeepClone() };
    }

    private static void Begin(Call call, JsonObject schedule)
    {
        var phase = Phases(schedule)[0];
        if (call.Shop.Find("customer", schedule.Text("customer")) is not { } customer || Call.IsDeleted(customer))
        {
            schedule["status"] = "canceled";
            schedule["canceled_at"] = call.Now;
            call.Happened("subscription_schedule.aborted", schedule);
            return;
        }

        Enter(schedule, phase);
        var subscription = NewSubscription.Create(call, PhaseSettings.Start(call, schedule, phase), collectsLater: true);
        schedule["subscription"] = subscription.Id();
        subscription["schedule"] = schedule.Id();
        PhaseSettings.SetEnd(schedule, subscription);
    }

    /// <summary>The current phase is over: the next one begins, or the schedule ends.</summary>
    private static void Turn(Call call, JsonObject schedule)
    {
        var phases = Phases(schedule);
        var current = phases.FindIndex(p => p.Integer("start_date") == schedule.Integer("_began"));
        if (current + 1 >= phases.Count && schedule.Text("end_behavior") == "renew")
            Repeat(schedule, phases[^1]);
        phases = Phases(schedule);
        if (current + 1 >= phases.Count)
        {
            ScheduleEnd.Run(call, schedule);
            return;
        }

        Enter(schedule, phases[current + 1]);
        PhaseSettings.Apply(call, schedule, phases[current + 1]);
    }

    private static void Repeat(JsonObject schedule, JsonObject last)
    {
        var again = last.DeepClone().AsObject();
        again["start_date"] = last.Integer("end_date");
        again["end_date"] = last.Integer("end_date") + last.Integer("end_date") - last.Integer("start_date");
        again["trial_end"] = null;
        schedule["phases"]!.AsArray().Add(again);
    }

    /// <summary>A schedule that would only be released stays for the pauses that it still plans.</summary>
    private static long? PhaseEnd(JsonObject schedule)
    {
        var isLast = Phases(schedule)[^1].Integer("start_date") == schedule.Integer("_began");
        return isLast && schedule.Text("end_behavior") is ("release" or "none") && SchedulePauses.Due(schedule) is not null
            ? null
            : schedule["current_phase"]?["end_date"]?.GetValue<long>();
    }

    private static long? Earlier(long? one, long? other) => one is null || other < one ? other : one;
}
