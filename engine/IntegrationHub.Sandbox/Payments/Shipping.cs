using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>Where the goods of a payment go.</summary>
internal static class Shipping
{
    public static Parameter Parameter { get; } = UnsettableObject(
        "shipping",
        Object("address", Text("city"), Text("country"), Text("line1"), Text("line2"), Text("postal_code"), Text("state")).Required(),
        Text("name").Required(), Text("phone"), Text("carrier"), Text("tracking_number"));

    public static void Write(Input input, JsonObject holder)
    {
        input.CopyTo(holder, "shipping");
        if (input.Object("shipping") is { } shipping)
            holder["shipping"]!["address"] = Addresses.Whole(shipping.Object("address"));
    }
}
