using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A whole number within bounds.</summary>
internal sealed class IntegerType(long minimum = long.MinValue, long maximum = long.MaxValue) : ParameterType
{
    private const string Code = "parameter_invalid_integer";

    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "integer");
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw Refusals.Parameter($"Invalid integer: {Refusals.Clip(text)}", path, Code);
        if (number < minimum)
        {
            throw Refusals.Parameter(
                $"This value must be greater than or equal to {minimum} (it currently is '{number}').", path, Code);
        }

        if (number > maximum)
        {
            throw Refusals.Parameter(
                $"This value must be less than or equal to {maximum} (it currently is '{number}').", path, Code);
        }

        return JsonValue.Create(number);
    }
}
