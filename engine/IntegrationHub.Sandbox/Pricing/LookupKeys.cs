using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>A word of the shop's own to find a price by. Only one price has it at a time.</summary>
internal static class LookupKeys
{
    public static void Write(Call call, Input input, JsonObject price)
    {
        if (input.Boolean("transfer_lookup_key") == true && input.Text("lookup_key") is null)
            throw Refusals.Invalid("`transfer_lookup_key` needs a `lookup_key` to transfer.", "lookup_key", "parameter_missing");
        if (!input.Has("lookup_key"))
            return;
        var key = input.Text("lookup_key");
        if (call.Shop.NewestFirst("price", "lookup_key", key).FirstOrDefault(p => p.Id() != price.Id()) is { } holder)
        {
            if (input.Boolean("transfer_lookup_key") != true)
                throw Refusals.Invalid($"A price (`{holder.Id()}`) already uses that lookup key.", "lookup_key", "resource_already_exists");
            call.Shop.Edit(holder)["lookup_key"] = null;
        }

        price["lookup_key"] = key;
    }
}
