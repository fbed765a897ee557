using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Telemetry;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Guards;

/// <summary>Tells by the Authorization header who asks, and leaves that with the request for whoever answers it.</summary>
internal sealed class AccessGuard(HubAccess access)
{
    private const string Scheme = "Bearer ";

    // Without a token nobody is a person over HTTP: a model that may send requests could otherwise agree with itself.
    private static readonly Requester Anyone = Requester.Local with { Scopes = Scopes.OfAgents };

    /// <summary>Why the request is refused; null when it is not.</summary>
    public async Task<HubError?> CheckAsync(HttpContext context)
    {
        var asked = await AskAsync(context);
        if (asked.TryGet(out var who, out var error)) context.Features.Set(who with { Notes = context.Features.Get<RequestNotes>() });
        return error is null || IsForAnybody(context.Request.Path) ? null : error;
    }

    /// <summary>Who sent a request that was let in.</summary>
    public static Requester Who(HttpContext context) => context.Features.Get<Requester>()!;

    private async Task<HubResult<Requester>> AskAsync(HttpContext context)
    {
        if (access.Gate is not { } gate) return Anyone;
        var headers = context.Request.Headers.Authorization;
        var mayRepeatCall = MayRepeatCall(context.Request.Path);
        if (headers.Count == 0) return await gate.AskAsync(null, access.IsTokenNeeded, Anyone, context.RequestAborted, mayRepeatCall);
        return headers is [{ } only] && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await gate.AskAsync(only[Scheme.Length..].Trim(), access.IsTokenNeeded, Anyone, context.RequestAborted, mayRepeatCall)
            : AccessMessages.Unknown();
    }

    private static bool MayRepeatCall(PathString path) =>
        path.StartsWithSegments("/mcp", StringComparison.Ordinal) || path.Value?.EndsWith("/call", StringComparison.Ordinal) == true;

    // What watches over a program asks whether it lives, and has no token.
    private static bool IsForAnybody(PathString path) => path.Value is "/healthz" or "/readyz";
}
