using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A string; an empty one unsets.</summary>
internal sealed class TextType(int maxLength = 5_000) : ParameterType
{
    public override bool CanBeEmpty => true;

    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "string");
        return text.Length <= maxLength
            ? JsonValue.Create(text)
            : throw Refusals.Parameter(
                $"Invalid string: {Refusals.Clip(text)}; must be at most {maxLength} characters",
                path,
                "parameter_invalid_string");
    }
}
