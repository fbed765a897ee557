using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;

namespace IntegrationHub.Generators.Tests.Acme;

/// <summary>Makes tools without a loader: no generator compiles a schema, so none is compiled here.</summary>
internal static class AcmeTool
{
    public static Tool Make(EndpointManifest manifest, string schema) => new(
        Tool.NameFor("acme", manifest.Endpoint),
        AcmeService.Integration,
        manifest,
        new InputSchema(Json(schema)));

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    public static Dictionary<string, JsonElement> With(string field, string value) => new() { [field] = JsonSerializer.SerializeToElement(value) };

    public static Condition When(string? given = null, string? missing = null, (string Name, string[] Values)? equal = null) => new(
        given is null ? [] : [given],
        missing is null ? [] : [missing],
        equal is { } pair
            ? new Dictionary<string, IReadOnlyList<JsonElement>> { [pair.Name] = [.. pair.Values.Select(Json)] }
            : new Dictionary<string, IReadOnlyList<JsonElement>>());
}
