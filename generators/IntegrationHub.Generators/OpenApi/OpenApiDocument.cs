using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.OpenApi;

/// <summary>Puts the document together: the fixed part, and for each tool its input, its preview and its call.</summary>
internal static class OpenApiDocument
{
    private static readonly string Fixed = ReadFixed();

    public static JsonObject Of(ToolCatalog catalog)
    {
        var document = YamlText.Read(Fixed)!.AsObject();
        document["x-made-by"] = MadeBy.Sentence;
        var tags = document["tags"]!.AsArray();
        foreach (var integration in catalog.Integrations) AddTags(tags, catalog, integration);

        var paths = document["paths"]!.AsObject();
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (var tool in catalog.Tools)
        {
            InputComponents.Add(schemas, tool);
            paths[$"/v1/tools/{tool.Name}/preview"] = new JsonObject { ["post"] = ToolOperation.Preview(tool) };
            paths[$"/v1/tools/{tool.Name}/call"] = new JsonObject { ["post"] = ToolOperation.Call(tool) };
        }

        return document;
    }

    public static string TagOf(Tool tool) => TagOf(tool.Integration, tool.Manifest.Group);

    private static string TagOf(Integration integration, string group) => $"{integration.Name}-{group}";

    private static void AddTags(JsonArray tags, ToolCatalog catalog, Integration integration)
    {
        var used = catalog.Tools.Where(tool => tool.Integration.Name == integration.Name)
            .Select(tool => tool.Manifest.Group).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, group) in integration.Manifest.Groups.Where(pair => used.Contains(pair.Key)))
        {
            tags.Add(new JsonObject
            {
                ["name"] = TagOf(integration, name),
                ["x-displayName"] = $"{integration.Manifest.Title}: {group.Title}",
                ["description"] = group.Summary,
            });
        }
    }

    private static string ReadFixed()
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("hub-api.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
