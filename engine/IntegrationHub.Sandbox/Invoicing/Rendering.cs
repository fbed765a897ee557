using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>How invoices are to look, as customers and pages keep it for later.</summary>
internal static class Rendering
{
    /// <summary>Every field of it, those that were not sent as null; null when it was unset.</summary>
    public static JsonObject? Whole(Input? sent) => sent is null ? null : new JsonObject
    {
        ["amount_tax_display"] = sent.Text("amount_tax_display"),
        ["template"] = sent.Text("template"),
    };
}
