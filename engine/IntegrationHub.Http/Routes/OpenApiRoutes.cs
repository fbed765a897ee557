using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes that hand out the OpenAPI document, made when it is first asked for and kept.</summary>
internal static class OpenApiRoutes
{
    public static void Map(IEndpointRouteBuilder app, ToolCatalog catalog)
    {
        var files = new Lazy<Dictionary<string, string>>(
            () => OpenApiFiles.Generate(catalog).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal));
        app.MapGet($"/{OpenApiFiles.JsonPath}", context => WriteAsync(context, files.Value[OpenApiFiles.JsonPath], "application/json"));
        app.MapGet($"/{OpenApiFiles.YamlPath}", context => WriteAsync(context, files.Value[OpenApiFiles.YamlPath], "application/yaml"));
    }

    private static Task WriteAsync(HttpContext context, string text, string type)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
