using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A value that an empty string takes away again.</summary>
internal sealed class UnsettableType(ParameterType value) : ParameterType
{
    public override bool CanBeEmpty => true;

    public override JsonNode? Read(FormNode node, string path) => value.Read(node, path);
}
