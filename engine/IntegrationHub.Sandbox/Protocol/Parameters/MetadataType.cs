using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Forms;

namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>Up to 50 keys of up to 40 characters with values of up to 500. A key with an empty value is removed; an empty map removes all.</summary>
internal sealed class MetadataType : ParameterType
{
    public override bool CanBeEmpty => true;

    public override JsonNode? Read(FormNode node, string path)
    {
        if (node.IsText)
            throw Refusals.Parameter("Invalid object", path);
        if (node.Children.Count > 50)
            throw Refusals.Parameter("Metadata can have up to 50 keys.", path);

        var map = new JsonObject();
        foreach (var (key, child) in node.Children)
        {
            var at = $"{path}[{Refusals.Clip(key)}]";
            if (key.Length is 0 or > 40)
                throw Refusals.Parameter($"Metadata keys must be between 1 and 40 characters long: {Refusals.Clip(key)}", path);
            var value = TextOf(child, at, "string");
            if (value.Length > 500)
            {
                throw Refusals.Parameter(
                    $"Metadata values can have up to 500 characters, but you passed in a value that is {value.Length} " +
                    $"characters. Invalid value: {Refusals.Clip(value)}",
                    at);
            }

            map[key] = value;
        }

        return map;
    }
}
