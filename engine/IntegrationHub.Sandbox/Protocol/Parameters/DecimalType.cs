using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A decimal number, not negative unless it is said, of at most eight digits before the point, that travels as text, such as <c>unit_amount_decimal</c>.</summary>
internal sealed class DecimalType(bool isSigned = false) : ParameterType
{
    private const string Code = "parameter_invalid_decimal";

    /// <summary>Without zeros at the end: 10.5, not 10.50.</summary>
    public static string Shown(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "decimal");
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > 99_999_999 || number < (isSigned ? -99_999_999 : 0))
        {
            throw Refusals.Parameter($"Invalid decimal: {Refusals.Clip(text)}", path, Code);
        }

        return number.Scale <= 12
            ? JsonValue.Create(Shown(number))
            : throw Refusals.Parameter($"Invalid decimal: {Refusals.Clip(text)}; must contain at maximum twelve decimal places.", path, Code);
    }
}
