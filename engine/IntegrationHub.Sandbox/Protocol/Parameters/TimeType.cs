using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>Unix seconds, or one of a few words that stand for a time, such as <c>now</c>.</summary>
internal sealed class TimeType(IReadOnlyList<string> words, bool canBeEmpty = false) : ParameterType
{
    private static readonly IntegerType Seconds = new(0, Parameter.LastSecond);

    public override bool CanBeEmpty => canBeEmpty;

    public override JsonNode? Read(FormNode node, string path) =>
        node.Text is { } text && words.Contains(text, StringComparer.Ordinal) ? JsonValue.Create(text) : Seconds.Read(node, path);
}
