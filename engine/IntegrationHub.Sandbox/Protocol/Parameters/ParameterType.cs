using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>What a parameter accepts. Reading gives the typed value, or null for one that is unset by an empty string.</summary>
internal abstract class ParameterType
{
    /// <summary>True when an empty string clears the value instead of being wrong.</summary>
    public virtual bool CanBeEmpty => false;

    /// <summary>What it is made of, and how that is addressed below it: <c>[0]</c>, <c>[name]</c>.</summary>
    public virtual IEnumerable<(string Path, ParameterType Type)> Parts => [];

    public abstract JsonNode? Read(FormNode node, string path);

    protected static string TextOf(FormNode node, string path, string kind) => node.Text
        ?? throw Refusals.Parameter($"Invalid {kind}: {Shown(node)}", path, kind == "integer" ? "parameter_invalid_integer" : null);

    protected static string Shown(FormNode node) => node.Text is { } text
        ? Refusals.Clip(text)
        : Refusals.Clip("{" + string.Join(", ", node.Children.Select(c => $"\"{c.Key}\": …")) + "}");
}
