using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>The declared parameters of an operation or of an object in it; reads what was sent against them.</summary>
internal sealed class ParameterList(IEnumerable<Parameter> parameters)
{
    private readonly Dictionary<string, Parameter> _byName = parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    public IReadOnlyCollection<Parameter> All => _byName.Values;

    /// <summary>The typed values of what was sent. A name with a null value was unset by an empty string.</summary>
    public JsonObject Read(FormNode node, string prefix = "")
    {
        var unknown = node.Children.Keys.Where(k => !_byName.ContainsKey(k)).ToList();
        if (unknown.Count > 0)
            throw Unknown(unknown, prefix);

        var values = new JsonObject();
        foreach (var (name, child) in node.Children)
        {
            var parameter = _byName[name];
            var path = Path(prefix, name);
            if (child.Text is { Length: 0 })
            {
                if (!parameter.CanBeEmpty)
                    throw Refusals.Empty(path);
                values[name] = null;
                continue;
            }

            values[name] = parameter.Type.Read(child, path);
        }

        foreach (var parameter in _byName.Values)
        {
            if (parameter.IsRequired && !values.ContainsKey(parameter.Name))
                throw Refusals.Missing(Path(prefix, parameter.Name));
        }

        return values;
    }

    private StripeErrorException Unknown(List<string> names, string prefix)
    {
        var paths = names.Select(n => Refusals.Clip(Path(prefix, n))).ToList();
        var nearest = names.Count == 1 ? Nearest.To(names[0], _byName.Keys) : null;
        var message = names.Count == 1
            ? $"Received unknown parameter: {paths[0]}"
            : $"Received unknown parameters: {string.Join(", ", paths.Take(10))}";
        if (nearest is not null)
            message += $". Did you mean {nearest}?";
        return Refusals.Parameter(message, paths[0], "parameter_unknown");
    }

    private static string Path(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}[{name}]";
}
