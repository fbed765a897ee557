using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Controls;

/// <summary>The sandbox's own clock: the machine's, moved ahead or stopped. It is part of the shop, so all who share a state file share it.</summary>
internal static class SandboxClock
{
    private const string Kind = "sandbox.clock";

    /// <summary>What the clock shows when the machine's shows <paramref name="machine"/>, in Unix seconds.</summary>
    public static long Now(Shop shop, long machine) =>
        shop.Find(Kind, Kind) is { } kept ? kept["frozen_at"]?.GetValue<long>() ?? machine + kept.Integer("ahead") : machine;

    public static JsonObject Shown(Shop shop, long machine) => new()
    {
        ["object"] = Kind,
        ["frozen"] = shop.Find(Kind, Kind)?["frozen_at"] is not null,
        ["now"] = Now(shop, machine),
    };

    /// <summary>Moves the clock ahead, stops it or lets it go on.</summary>
    public static void Set(Shop shop, long machine, long now, bool isFrozen) => shop.Add(new JsonObject
    {
        ["id"] = Kind,
        ["object"] = Kind,
        ["ahead"] = now - machine,
        ["frozen_at"] = isFrozen ? now : null,
    });
}
