using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

internal sealed class BooleanType : ParameterType
{
    public override JsonNode? Read(FormNode node, string path) => TextOf(node, path, "boolean") switch
    {
        "true" or "1" => JsonValue.Create(true),
        "false" or "0" => JsonValue.Create(false),
        var other => throw Refusals.Parameter($"Invalid boolean: {Refusals.Clip(other)}", path),
    };
}
