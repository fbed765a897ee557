using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>Any other type, which an empty string unsets.</summary>
internal sealed class UnsettableType(ParameterType type) : ParameterType
{
    public override bool CanBeEmpty => true;

    public override IEnumerable<(string Path, ParameterType Type)> Parts => type.Parts;

    public override JsonNode? Read(FormNode node, string path) => type.Read(node, path);
}
