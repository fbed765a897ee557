using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceType(IReadOnlyList<string> values, bool canBeEmpty = false) : ParameterType
{
    public override bool CanBeEmpty => canBeEmpty;

    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "string");
        return values.Contains(text, StringComparer.Ordinal)
            ? JsonValue.Create(text)
            : throw Refusals.Parameter($"Invalid {path}: must be {Allowed()}", path);
    }

    private string Allowed() => values switch
    {
        [var only] => only,
        [var first, var second] => $"either {first} or {second}",
        _ => $"one of {string.Join(", ", values.SkipLast(1))}, or {values[^1]}",
    };
}
