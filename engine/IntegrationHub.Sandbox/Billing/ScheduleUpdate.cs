using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>Changes what a schedule still plans, and the phase that runs.</summary>
internal static class ScheduleUpdate
{
    public static JsonObject Update(Call call)
    {
        var schedule = SubscriptionSchedules.Living(call, "update");
        call.Input.CopyTo(schedule, "end_behavior");
        call.Input.MergeMetadata(schedule);
        NewSchedule.WriteDefaults(call.Input, schedule);
        if (call.Input.Has("pause_schedules"))
            schedule["pause_schedules"] = SchedulePauses.Read(call, call.Input.Objects("pause_schedules"), schedule);
        if (call.Input.Objects("phases") is { Count: > 0 })
            WritePhases(call, schedule);
        if (call.Shop.Find("subscription", schedule.Text("subscription")) is { } subscription)
            PhaseSettings.SetEnd(schedule, call.Shop.Edit(subscription));
        ScheduleTime.CatchUp(call, schedule);
        return schedule;
    }

    private static void WritePhases(Call call, JsonObject schedule)
    {
        var phases = call.Input.Objects("phases");
        var isActive = schedule.Text("status") == "active";
        var start = ScheduleTime.Read(call, phases[0], "start_date")
            ?? (isActive ? schedule.Integer("_began") : ScheduleTime.Phases(schedule)[0].Integer("start_date"));
        if (isActive && start != schedule.Integer("_began"))
        {
            throw Refusals.Invalid(
                $"The first phase must be the current one, which began at {schedule.Integer("_began")}; its start_date cannot be changed.",
                "phases[0][start_date]");
        }

        schedule["phases"] = SchedulePhases.Read(call, phases, start);
        NewSchedule.CheckTogether(call, schedule);
        if (!isActive)
            return;
        var current = ScheduleTime.Phases(schedule)[0];
        ScheduleTime.Enter(schedule, current);
        if (current.Integer("end_date") > call.Now)
            PhaseSettings.Apply(call, schedule, current, call.Input.Text("proration_behavior"));
    }
}
