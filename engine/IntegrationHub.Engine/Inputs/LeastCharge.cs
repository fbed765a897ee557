using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Refuses a charge too small for the service, so that nobody agrees to one that cannot happen.</summary>
internal static class LeastCharge
{
    /// <summary>A finding when an amount that is charged is under the least for the currency beside it.</summary>
    public static InputFinding? Inspect(Tool tool, JsonObject values)
    {
        var fields = tool.Manifest.Fields;
        if (fields.FirstOrDefault(f => f.Charged) is not { } field || values[field.Name] is not { } amount) return null;
        if (fields.FirstOrDefault(f => f.Type == FieldType.Currency) is not { } beside) return null;
        if (values[beside.Name] is not { } code || code.GetValueKind() != JsonValueKind.String) return null;
        var currency = code.GetValue<string>();
        return tool.Integration.Manifest.MinimumCharges.TryGetValue(currency, out var least) && amount.GetValue<long>() is var given && given < least
            ? InputMessages.LessThanLeastCharge(field.Name, new(given, currency), new(least, currency))
            : null;
    }
}
