using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Http;

/// <summary>Puts the MCP endpoint on an application.</summary>
public static class McpRoutes
{
    /// <summary>Where the endpoint is.</summary>
    public const string Path = "/mcp";

    private static readonly string[] Verbs = [HttpMethods.Post, HttpMethods.Get, HttpMethods.Delete];

    /// <summary>Answers MCP clients at <see cref="Path"/>.</summary>
    /// <param name="app">The application. It must listen on loopback only, unless something before the endpoint asks callers who they are and notes it as the feature <see cref="Engine.Access.Requester"/>.</param>
    /// <param name="options">What <see cref="HubMcp.Options"/> made; every server is made of it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">How much is taken on; the usual when null.</param>
    public static void MapMcp(this WebApplication app, McpServerOptions options, TimeProvider time, McpHttpLimits? limits = null)
    {
        var endpoint = new McpEndpoint(options, limits ?? new(), time, app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStopped.Register(() => _ = endpoint.DisposeAsync().AsTask());
        app.MapMethods(Path, Verbs, endpoint.AnswerAsync);
    }
}
