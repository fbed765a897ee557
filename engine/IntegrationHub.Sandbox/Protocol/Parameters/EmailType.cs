using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>An e-mail address, checked as loosely as Stripe does: something, an @, something with a dot.</summary>
internal sealed class EmailType : ParameterType
{
    public override bool CanBeEmpty => true;

    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "string");
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var good = at > 0
            && text.IndexOf('@', at + 1) < 0
            && text.IndexOf('.', at) > at + 1
            && !text.EndsWith('.')
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            && text.Length <= 512;
        return good
            ? JsonValue.Create(text)
            : throw Refusals.Parameter($"Invalid email address: {Refusals.Clip(text)}", path, "email_invalid");
    }
}
