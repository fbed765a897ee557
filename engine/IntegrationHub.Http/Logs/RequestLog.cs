using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Logs;

/// <summary>Gives each request a name, a span and, where it is wanted, a line.</summary>
/// <param name="format">How it is logged.</param>
/// <param name="to">Where to.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestLog(RequestLogFormat format, TextWriter to, TimeProvider time)
{
    private const string NameHeader = "X-Request-Id";

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" };

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var (notes, id) = (new RequestNotes(), NewId());
        context.Features.Set(notes);
        context.Response.Headers[NameHeader] = id;
        using var span = HubTelemetry.Source.StartActivity("hub.request", ActivityKind.Server, Parent(context));
        var began = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var line = Line(context, notes, id, time.GetElapsedTime(began));
            span?.SetTag("http.request.method", line.Method).SetTag("http.route", line.Route).SetTag("http.response.status_code", line.Status)
                .SetTag("hub.actor", line.Actor).SetTag("hub.tool", line.Tool).SetTag("hub.outcome", line.Code).SetTag("hub.request_id", id);
            if (format != RequestLogFormat.Off) await to.WriteLineAsync(format == RequestLogFormat.Json ? JsonSerializer.Serialize(line, HubJson.Options) : Words(line));
        }
    }

    /// <summary>The name of a request, by which its line and its answer are found together.</summary>
    public static string IdOf(HttpContext context) => context.Response.Headers[NameHeader].ToString();

    private static string NewId() => $"hub_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    private static ActivityContext Parent(HttpContext context) =>
        ActivityContext.TryParse(context.Request.Headers.TraceParent, null, isRemote: true, out var parent) ? parent : default;

    private RequestLine Line(HttpContext context, RequestNotes notes, string id, TimeSpan took) => new()
    {
        At = time.GetUtcNow(),
        Method = Verbs.Contains(context.Request.Method) ? context.Request.Method : "OTHER",
        Route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText,
        Status = context.Response.StatusCode,
        Ms = (long)took.TotalMilliseconds,
        Actor = context.Features.Get<Requester>()?.Asks.Text,
        RequestId = id,
        Tool = notes.Tool,
        Code = notes.Code,
    };

    private static string Words(RequestLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {line.Method} {line.Route ?? "-"} {line.Status} {line.Ms} ms {line.Actor ?? "-"} {line.Tool ?? "-"} {line.Code ?? "-"} {line.RequestId}");
}
