using System.Security.Cryptography;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Http.Logs;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Problems;

/// <summary>Answers in the one error shape whatever the routes did not: faults, unknown paths, wrong verbs.</summary>
/// <param name="log">Where the details of an unforeseen fault go. Never into an answer.</param>
internal sealed class FaultBarrier(TextWriter log)
{
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await ProblemAnswer.WriteAsync(context, Of(fault));
            return;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var reference = $"err_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
            await log.WriteLineAsync(Redaction.Clean($"{reference} {RequestLog.IdOf(context)} {context.Request.Method} {context.Request.Path}: {fault}"));
            await ProblemAnswer.WriteAsync(context, RequestErrors.Unexpected(reference));
            return;
        }

        if (!context.Response.HasStarted) await UnroutedAsync(context);
    }

    private static HubError Of(BadHttpRequestException fault) => fault.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? RequestErrors.TooLarge()
        : RequestErrors.BadRequest("The body of the request broke off or is not well-formed HTTP.");

    private static Task UnroutedAsync(HttpContext context)
    {
        var path = ShownPath.Of(context);
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ProblemAnswer.WriteAsync(context, RequestErrors.NoRoute(path)),
            StatusCodes.Status405MethodNotAllowed => ProblemAnswer.WriteAsync(
                context, RequestErrors.WrongVerb(context.Request.Method, path, Verbs(context))),
            _ => Task.CompletedTask,
        };
    }

    private static string[] Verbs(HttpContext context) =>
        [.. context.Response.Headers.Allow.ToString().Split(", ").Order(StringComparer.Ordinal)];
}
