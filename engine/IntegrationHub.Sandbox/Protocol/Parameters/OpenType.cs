using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>Accepted as it comes: settings that change nothing the sandbox simulates.</summary>
internal sealed class OpenType : ParameterType
{
    public override bool CanBeEmpty => true;

    public override JsonNode? Read(FormNode node, string path)
    {
        if (node.IsText)
            return JsonValue.Create(node.Text);
        var map = new JsonObject();
        foreach (var (name, child) in node.Children)
            map[name] = Read(child, path);
        return map;
    }
}
