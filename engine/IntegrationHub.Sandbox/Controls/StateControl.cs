using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Seed;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Controls;

/// <summary><c>/_sandbox/state</c>: the whole shop of the key's mode to save, to load and to empty.</summary>
internal static class StateControl
{
    private const int Longest = 64 * 1024 * 1024;

    public static ResourceType Type { get; } = new ResourceType("sandbox.state", "", "/_sandbox/state", "{}")
        .On("GET", "", [], call => Shown(call.Shop))
        .On("POST", "", [Choice("seed", "empty", "shop"), Text("state", Longest)], Set);

    private static JsonObject Set(Call call)
    {
        var (seed, state) = (call.Input.Text("seed"), call.Input.Text("state"));
        if (seed is null == state is null)
            throw Refusals.Parameter("Give either seed, to begin anew, or state, to load what was saved.", "seed");
        var saved = state is null ? [] : SavedState.Read(state)
            ?? throw Refusals.Invalid("This is no state that GET /_sandbox/state gave. Nothing was changed.", "state");
        call.Shop.Clear();
        foreach (var value in saved)
            call.Shop.Add(value);
        call.Shop.TakeTouched();
        if (seed == "shop")
            ShopSeeder.Fill(call.Shop, call.Turn.Machine);
        return Shown(call.Shop);
    }

    private static JsonObject Shown(Shop shop) => new()
    {
        ["object"] = "sandbox.state",
        ["put"] = JsonReading.ArrayOf(shop.Everything.Select(o => o.DeepClone())),
    };
}
