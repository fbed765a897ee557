using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A plain value or an object, as <c>created=17…</c> and <c>created[gte]=17…</c>; or a word or a value, as <c>trial_end=now</c>.</summary>
internal sealed class EitherType(ParameterType plain, ParameterType nested, string? word = null) : ParameterType
{
    public override IEnumerable<(string Path, ParameterType Type)> Parts => nested.Parts;

    public override JsonNode? Read(FormNode node, string path) =>
        word is not null && node.Text == word ? JsonValue.Create(word)
        : node.IsText ? plain.Read(node, path)
        : nested.Read(node, path);
}
