using IntegrationHub.Engine.Live;
using IntegrationHub.Generators.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes that hand out the OpenAPI document of the catalog in use.</summary>
internal static class OpenApiRoutes
{
    public static void Map(IEndpointRouteBuilder app, LiveHub live)
    {
        var documents = new OpenApiDocuments(live);
        app.MapGet($"/{OpenApiFiles.JsonPath}", context => WriteAsync(context, documents.Current[OpenApiFiles.JsonPath], "application/json"));
        app.MapGet($"/{OpenApiFiles.YamlPath}", context => WriteAsync(context, documents.Current[OpenApiFiles.YamlPath], "application/yaml"));
    }

    private static Task WriteAsync(HttpContext context, string text, string type)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
