using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>What customers may change their subscription to.</summary>
internal static class PortalProducts
{
    private const string Path = "features[subscription_update][products]";

    public static Parameter Parameter { get; } = Objects(
        "products",
        10,
        Text("product").Required(), Texts("prices").Required(),
        Object("adjustable_quantity", Boolean("enabled").Required(), Integer("maximum", 1), Integer("minimum", 0)));

    /// <summary>Fills in what was left out, and refuses what does not fit together.</summary>
    public static void Check(Call call, JsonObject configuration)
    {
        var features = configuration["features"]!;
        var pause = features["subscription_pause"]!["duration"]!.AsObject();
        foreach (var option in pause["interval_options"]?.AsArray() ?? [])
            option!["interval_count"] ??= 1;
        pause["interval_options"] ??= new JsonArray();

        var update = features["subscription_update"]!.AsObject();
        var products = update["products"] as JsonArray ?? [];
        if (update.Flag("enabled") && products.Count == 0)
            throw Refusals.Invalid("You must give the `products` that subscriptions can be updated to.", Path, "parameter_missing");
        foreach (var (node, i) in products.Select((p, i) => (p!.AsObject(), i)))
            Check(call, node, $"{Path}[{i}]");
    }

    private static void Check(Call call, JsonObject entry, string path)
    {
        entry["adjustable_quantity"] = (entry["adjustable_quantity"] as JsonObject ?? [])
            .Over("""{ "enabled": false, "maximum": null, "minimum": 1 }""").DeepClone();
        var product = call.Existing(Products.Type, entry.Text("product")!, $"{path}[product]");
        foreach (var (id, i) in entry["prices"]!.AsArray().Select((p, i) => (p!.GetValue<string>(), i)))
        {
            var price = call.Existing(Prices.Type, id, $"{path}[prices][{i}]");
            if (price.Text("product") != product.Id())
                throw Refusals.Invalid($"The price {id} does not belong to the product {product.Id()}.", $"{path}[prices][{i}]");
            if (price["recurring"] is null)
                throw Refusals.Invalid($"The price {id} is not recurring.", $"{path}[prices][{i}]");
        }
    }
}
