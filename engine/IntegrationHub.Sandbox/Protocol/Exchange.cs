using System.Text;
using IntegrationHub.Sandbox.Pages;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>One request and its answer on the wire: headers, faults, and the last catch of all.</summary>
internal sealed class Exchange(StripeApi api, PageServer pages, SandboxFaults faults, Action ringSender)
{
    /// <summary>Stripe's API version whose objects the sandbox answers with; a request's own <c>Stripe-Version</c> is echoed.</summary>
    public const string ApiVersion = "2026-10-28.endive";

    public async Task HandleAsync(HttpContext context)
    {
        var requestId = RandomIds.Instance.Id("req_", 14);
        try
        {
            if (await pages.VisitAsync(context.Request, requestId).ConfigureAwait(false) is { } visit)
            {
                if (visit.RingsSender)
                    ringSender();
                await WriteAsync(context, visit.Answer).ConfigureAwait(false);
                return;
            }

            await AnswerAsync(context, requestId).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, and nobody is left to tell.
        }
        catch (StripeErrorException e)
        {
            await WriteAsync(context, new Reply(e.Error.Status, requestId, StripeApi.Text(e.Error.Body()))).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            var error = new StripeError(e.StatusCode, "invalid_request_error", $"Invalid request: it could not be read. {e.Message}");
            await WriteAsync(context, new Reply(e.StatusCode, requestId, StripeApi.Text(error.Body()))).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // A bug of the sandbox, or a disk that fails: an answer all the same, and never a stack trace.
            var error = new StripeError(500, "api_error", $"The sandbox could not finish this request, and nothing was changed: {e.Message}");
            await WriteAsync(context, new Reply(500, requestId, StripeApi.Text(error.Body()))).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(HttpContext context, string requestId)
    {
        var isControl = context.Request.Path.StartsWithSegments("/_sandbox", StringComparison.Ordinal);
        var fault = isControl ? null : faults.Take(context.Request.Headers["Sandbox-Fault"]);
        if (fault is not null && FaultReplies.For(fault, requestId) is { } refusal)
        {
            await WriteAsync(context, refusal).ConfigureAwait(false);
            return;
        }

        if (fault?.Kind == FaultKind.DropBefore)
        {
            context.Abort();
            return;
        }

        Func<Task>? delay = fault is { Kind: FaultKind.Slow, After: { } late }
            ? () => Task.Delay(late, TimeProvider.System, context.RequestAborted)
            : null;
        var reply = await api.AnswerAsync(context.Request, requestId, delay).ConfigureAwait(false);
        if (reply.RingsSender)
            ringSender();
        if (fault?.Kind == FaultKind.DropAfter)
            context.Abort();
        else if (fault?.Kind == FaultKind.NotJson)
            await WriteAsync(context, 200, "text/html", "<!doctype html><title>Proxy</title><p>Not what you asked for.</p>").ConfigureAwait(false);
        else
            await WriteAsync(context, reply).ConfigureAwait(false);
    }

    private static Task WriteAsync(HttpContext context, PageAnswer answer)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PageLayout.Policy(answer);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        if (answer.Location is not null)
            headers.Location = answer.Location;
        return WriteAsync(
            context, answer.Status, "text/html; charset=utf-8", answer.Location is null ? PageLayout.Document(answer) : "");
    }

    private static Task WriteAsync(HttpContext context, Reply reply)
    {
        var headers = context.Response.Headers;
        headers["Request-Id"] = reply.RequestId;
        headers["Stripe-Version"] = context.Request.Headers["Stripe-Version"] is [{ Length: > 0 } asked] ? asked : ApiVersion;
        if (context.Request.Headers["Idempotency-Key"] is [{ Length: > 0 } key])
            headers["Idempotency-Key"] = key;
        if (reply.ReplayOf is not null)
        {
            headers["Idempotent-Replayed"] = "true";
            headers["Original-Request"] = reply.ReplayOf;
        }

        if (reply.RetryAfter is not null)
            headers.RetryAfter = reply.RetryAfter;
        return WriteAsync(context, reply.Status, "application/json", reply.Body);
    }

    private static async Task WriteAsync(HttpContext context, int status, string contentType, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
