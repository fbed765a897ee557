using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The ways of delivery that a payer chooses from.</summary>
internal static class ShippingOptions
{
    public static Parameter Parameter { get; } =
        Objects("shipping_options", 5, Text("shipping_rate"), Object("shipping_rate_data", ShippingRates.Parameters));

    /// <summary>The older rates only, as payment links take them.</summary>
    public static Parameter Existing { get; } = Objects("shipping_options", 5, Text("shipping_rate").Required());

    /// <summary>The options as they are shown, each with a rate of this currency.</summary>
    public static JsonArray Of(Call call, string? currency) =>
        JsonReading.ArrayOf(call.Input.Objects("shipping_options").Select((input, i) => One(call, input, currency, $"shipping_options[{i}]")));

    private static JsonObject One(Call call, Input input, string? currency, string path)
    {
        if (input.Has("shipping_rate") == input.Has("shipping_rate_data"))
        {
            throw input.Has("shipping_rate")
                ? Refusals.OnlyOne($"{path}[shipping_rate]", $"{path}[shipping_rate_data]")
                : Refusals.Missing($"{path}[shipping_rate]");
        }

        var rate = input.Object("shipping_rate_data") is { } data
            ? ShippingRates.Create(call, data, $"{path}[shipping_rate_data]")
            : call.Existing(ShippingRates.Type, input.Text("shipping_rate")!, $"{path}[shipping_rate]");
        if (!rate.Flag("active"))
            throw Refusals.Invalid($"The shipping rate {rate.Id()} is not active.", $"{path}[shipping_rate]");
        var own = rate["fixed_amount"]!["currency"]!.GetValue<string>();
        if (currency is not null && own != currency)
            throw Refusals.Invalid($"The shipping rate {rate.Id()} costs {own}, and what is sold costs {currency}.", path);
        return new JsonObject { ["shipping_amount"] = ShippingRates.Amount(rate), ["shipping_rate"] = rate.Id() };
    }
}
