using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Routes;

/// <summary>Writes what the hub answered.</summary>
internal static class JsonAnswer
{
    public static Task WriteAsync<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(value, HubJson.Options), context.RequestAborted);
    }

    public static Task WriteAsync<T>(HttpContext context, HubResult<T> result)
        where T : class =>
        result.TryGet(out var value, out var error) ? WriteAsync(context, value) : ProblemAnswer.WriteAsync(context, error);
}
