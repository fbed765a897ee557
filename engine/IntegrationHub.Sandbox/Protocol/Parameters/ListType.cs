using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>A list, sent as <c>a[]=x</c> or <c>a[0]=x</c>.</summary>
internal sealed class ListType(ParameterType element, int maxItems = 100) : ParameterType
{
    public override bool CanBeEmpty => true;

    public override IEnumerable<(string Path, ParameterType Type)> Parts => [("[0]", element)];

    public override JsonNode? Read(FormNode node, string path)
    {
        if (!node.IsList)
            throw Refusals.Parameter("Invalid array", path);
        if (node.Children.Count > maxItems)
            throw Refusals.Parameter($"Array {path} exceeded maximum {maxItems} allowed elements.", path);

        var list = new JsonArray();
        foreach (var (index, child) in node.Children.OrderBy(c => Index(c.Key, path)))
            list.Add(element.Read(child, $"{path}[{index}]"));
        return list;
    }

    private static int Index(string key, string path) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw Refusals.Parameter("Invalid array", path);
}
