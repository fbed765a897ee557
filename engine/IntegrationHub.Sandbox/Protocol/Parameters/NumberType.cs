using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A number with at most four digits after the point that is shown as a number, such as a percentage.</summary>
internal sealed class NumberType(decimal maximum, bool isAboveZero) : ParameterType
{
    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "decimal");
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            throw Refusals.Parameter($"Invalid decimal: {Refusals.Clip(text)}", path);
        if (number > maximum || number < 0 || (isAboveZero && number == 0))
        {
            throw Refusals.Parameter(
                $"Invalid {path}: must be {(isAboveZero ? "greater than 0" : "at least 0")} and at most {maximum} (it currently is '{Refusals.Clip(text)}').", path);
        }

        var shown = number / 1.0000000000000000000000000000m;
        return shown.Scale <= 4
            ? JsonValue.Create(shown)
            : throw Refusals.Parameter($"Invalid decimal: {Refusals.Clip(text)}; must contain at maximum four decimal places.", path);
    }
}
