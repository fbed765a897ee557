using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>Stripe has it, and it would change the answer; the sandbox refuses rather than answer wrongly.</summary>
internal sealed class UnsupportedType : ParameterType
{
    // What can't be set is empty already.
    public override JsonNode? Read(FormNode node, string path) => throw Refusals.NotInSandbox(path);
}
