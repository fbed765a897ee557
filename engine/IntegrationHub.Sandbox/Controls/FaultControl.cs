using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Controls;

/// <summary><c>/_sandbox/faults</c>: what shall go wrong with the next requests. The control itself is never met by a fault.</summary>
internal static class FaultControl
{
    public static ResourceType Type { get; } = new ResourceType("sandbox.faults", "", "/_sandbox/faults", "{}")
        .On("GET", "", [], call => Shown(call.Turn.Faults))
        .On("POST", "", [Text("fault").Required(), Integer("times", 1, 100_000)], Add)
        .On("DELETE", "", [], Clear);

    private static JsonObject Add(Call call)
    {
        call.Turn.Faults.Next(SandboxFaults.Parse(call.Input.Text("fault")!, "fault"), (int)(call.Input.Integer("times") ?? 1));
        return Shown(call.Turn.Faults);
    }

    private static JsonObject Clear(Call call)
    {
        call.Turn.Faults.Clear();
        return Shown(call.Turn.Faults);
    }

    private static JsonObject Shown(SandboxFaults faults) => new() { ["object"] = "sandbox.faults", ["waiting"] = faults.Waiting };
}
