using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>Values of one type under keys that the caller chooses.</summary>
internal sealed class MapType(ParameterType value, int maxKeys = 200) : ParameterType
{
    public override bool CanBeEmpty => true;

    public override IEnumerable<(string Path, ParameterType Type)> Parts => [("[eur]", value)];

    public override JsonNode? Read(FormNode node, string path)
    {
        if (node.IsText)
            throw Refusals.Parameter("Invalid object", path);
        if (node.Children.Count > maxKeys)
            throw Refusals.Parameter($"{path} can have up to {maxKeys} keys.", path);
        var map = new JsonObject();
        foreach (var (key, child) in node.Children)
        {
            var at = $"{path}[{Refusals.Clip(key)}]";
            map[key] = child.Text is { Length: 0 } ? throw Refusals.Empty(at) : value.Read(child, at);
        }

        return map;
    }
}
