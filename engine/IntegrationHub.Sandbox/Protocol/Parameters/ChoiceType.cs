using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>One of a few words.</summary>
/// <param name="values">The words that are taken.</param>
/// <param name="canBeEmpty">Whether an empty value unsets it.</param>
/// <param name="beyond">Words that Stripe takes and the sandbox refuses rather than answer wrongly.</param>
internal sealed class ChoiceType(IReadOnlyList<string> values, bool canBeEmpty = false, IReadOnlyList<string>? beyond = null) : ParameterType
{
    public override bool CanBeEmpty => canBeEmpty;

    public override JsonNode? Read(FormNode node, string path)
    {
        var text = TextOf(node, path, "string");
        if (beyond?.Contains(text, StringComparer.Ordinal) == true) throw Refusals.NotInSandbox(path);
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
