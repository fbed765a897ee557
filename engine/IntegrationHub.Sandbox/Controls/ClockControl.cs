using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Controls;

/// <summary><c>/_sandbox/clock</c>: reads, moves and stops the sandbox's own clock. Everything that falls due on the way is done.</summary>
internal static class ClockControl
{
    public static ResourceType Type { get; } = new ResourceType("sandbox.clock", "", "/_sandbox/clock", "{}")
        .On("GET", "", [], call => SandboxClock.Shown(call.Shop, call.Turn.Machine))
        .On("POST", "", [Timestamp("now"), Boolean("frozen")], Set);

    private static JsonObject Set(Call call)
    {
        var (shown, machine) = (call.Turn.Now, call.Turn.Machine);
        var now = call.Input.Integer("now") ?? shown;
        if (now < shown)
            throw Refusals.Invalid($"The sandbox's clock only goes forward: now is {now}, and it already shows {shown}.", "now");
        var isFrozen = call.Input.Boolean("frozen") ?? SandboxClock.Shown(call.Shop, machine).Flag("frozen");
        call.Turn.PassTime(Due.OwnClock, now);
        SandboxClock.Set(call.Shop, machine, now, isFrozen);
        return SandboxClock.Shown(call.Shop, machine);
    }
}
