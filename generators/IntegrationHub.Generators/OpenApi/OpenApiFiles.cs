using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.OpenApi;

/// <summary>The OpenAPI document of the hub's HTTP API, once as JSON and once as YAML.</summary>
public static class OpenApiFiles
{
    /// <summary>Where the JSON goes.</summary>
    public const string JsonPath = "openapi/v1.json";

    /// <summary>Where the YAML goes.</summary>
    public const string YamlPath = "openapi/v1.yaml";

    /// <summary>Makes both files from one document.</summary>
    public static IReadOnlyList<GeneratedFile> Generate(ToolCatalog catalog)
    {
        var document = OpenApiDocument.Of(catalog);
        return
        [
            new(JsonPath, GeneratedJson.Indented(document) + "\n"),
            new(YamlPath, $"# {MadeBy.Sentence}\n{YamlWriter.Write(document)}"),
        ];
    }
}
