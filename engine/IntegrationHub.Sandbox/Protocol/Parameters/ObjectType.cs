using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>An object with declared parameters of its own.</summary>
internal sealed class ObjectType(IReadOnlyList<Parameter> members, bool canBeEmpty = false) : ParameterType
{
    private readonly ParameterList _parameters = new(members);

    public ObjectType With(IEnumerable<Parameter> more) => new([.. members, .. more], canBeEmpty);

    public override bool CanBeEmpty => canBeEmpty;

    public IReadOnlyList<Parameter> Members => members;

    public override IEnumerable<(string Path, ParameterType Type)> Parts => members.Select(m => ($"[{m.Name}]", m.Type));

    public override JsonNode? Read(FormNode node, string path) =>
        node.IsText ? throw Refusals.Parameter("Invalid object", path) : _parameters.Read(node, path);
}
