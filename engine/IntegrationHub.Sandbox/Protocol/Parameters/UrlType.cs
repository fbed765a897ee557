using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>An absolute http(s) address, or an app's own scheme.</summary>
internal sealed class UrlType : ParameterType
{
    public override bool CanBeEmpty => true;

    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "string");
        return text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _)
            ? JsonValue.Create(text)
            : throw Refusals.Parameter("Not a valid URL", path, "url_invalid");
    }
}
