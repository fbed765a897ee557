using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.CustomerRecords;

/// <summary>Stripe shows every part of an address, the ones not given as null.</summary>
internal static class Addresses
{
    public static JsonObject? Whole(Input? address) => address is null ? null : new JsonObject
    {
        ["city"] = address.Text("city"),
        ["country"] = address.Text("country"),
        ["line1"] = address.Text("line1"),
        ["line2"] = address.Text("line2"),
        ["postal_code"] = address.Text("postal_code"),
        ["state"] = address.Text("state"),
    };
}
