using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A decimal number, not negative, of at most eight digits before the point, that travels as text, such as <c>unit_amount_decimal</c>.</summary>
internal sealed class DecimalType : ParameterType
{
    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "decimal");
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 99_999_999
            ? JsonValue.Create(text)
            : throw Refusals.Parameter($"Invalid decimal: {Refusals.Clip(text)}", path, "parameter_invalid_decimal");
    }
}
