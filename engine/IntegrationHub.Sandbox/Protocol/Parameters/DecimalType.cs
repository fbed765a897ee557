using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A decimal number that travels as text, such as <c>unit_amount_decimal</c>.</summary>
internal sealed class DecimalType : ParameterType
{
    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "decimal");
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? JsonValue.Create(text)
            : throw Refusals.Parameter($"Invalid decimal: {Refusals.Clip(text)}", path, "parameter_invalid_decimal");
    }
}
