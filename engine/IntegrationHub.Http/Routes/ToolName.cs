using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The tool a path names.</summary>
internal static class ToolName
{
    public static string Of(HttpContext context) => (string)context.GetRouteValue("tool")!;
}
