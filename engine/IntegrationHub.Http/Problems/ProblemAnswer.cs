using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IntegrationHub.Http.Problems;

/// <summary>Writes an error as RFC 9457 problem details that carry every member of the error's own shape.</summary>
internal static class ProblemAnswer
{
    public const string ContentType = "application/problem+json";

    public static async Task WriteAsync(HttpContext context, HubError error)
    {
        var status = HubStatus.Of(error.Code);
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = error.Message,
            ["instance"] = ShownPath.Of(context),
        };
        var members = JsonSerializer.SerializeToNode(error, HubJson.Options)!.AsObject();
        foreach (var (name, value) in members) problem[name] = value?.DeepClone();

        if (context.Features.Get<RequestNotes>() is { } notes) notes.Code = error.Code;
        context.Response.StatusCode = status;
        if (Challenge(error) is { } challenge) context.Response.Headers.WWWAuthenticate = challenge;
        context.Response.ContentType = ContentType;
        await context.Response.WriteAsync(problem.ToJsonString(HubJson.Options), context.RequestAborted);
    }

    // Source: RFC 6750, section 3.
    private static string? Challenge(HubError error) => error.Code switch
    {
        ErrorCodes.TokenRequired => "Bearer realm=\"integration-hub\"",
        ErrorCodes.TokenRejected => "Bearer realm=\"integration-hub\", error=\"invalid_token\"",
        ErrorCodes.InsufficientScope => $"Bearer realm=\"integration-hub\", error=\"insufficient_scope\", scope=\"{error.Allowed?[0]}\"",
        _ => null,
    };
}
