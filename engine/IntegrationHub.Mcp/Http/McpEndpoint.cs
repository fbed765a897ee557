using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Mcp.Tools;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Http;

/// <summary>Streamable HTTP: without sessions from 2026-07-28 on, with them before.</summary>
/// <param name="options">What every server is made of.</param>
/// <param name="limits">How much is taken on.</param>
/// <param name="time">The clock.</param>
/// <param name="stopping">Ends the streams that only listen, when the program is about to end.</param>
internal sealed class McpEndpoint(McpServerOptions options, McpHttpLimits limits, TimeProvider time, CancellationToken stopping) : IAsyncDisposable
{
    private const string Json = "application/json";
    private const string Events = "text/event-stream";

    private readonly McpSessions _sessions = new(options, limits, time);
    private readonly Places _requests = new(limits.MostAtOnce);
    private readonly Places _large = new(limits.MostLargeAtOnce);

    /// <summary>Answers one HTTP request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        // Who has been told from others was looked at by the guards before; alone, the endpoint guards itself.
        if (Who(context) is null && OwnMachine.Check(context.Request) is { } elsewhere)
        {
            await elsewhere.WriteAsync(context);
            return;
        }

        using var place = _requests.Take();
        if (place is null) await Refusal.TooMany("requests").WriteAsync(context);
        else if (HttpMethods.IsPost(context.Request.Method)) await PostAsync(context);
        else if (HttpMethods.IsGet(context.Request.Method)) await ListenAsync(context);
        else await EndAsync(context);
    }

    public ValueTask DisposeAsync() => _sessions.DisposeAsync();

    private async Task PostAsync(HttpContext context)
    {
        if (!Accepts(context, Json) || !Accepts(context, Events))
        {
            await Refusal.NotAccepted($"{Json} and {Events}").WriteAsync(context);
            return;
        }

        var isLarge = context.Request.ContentLength is not { } length || length > limits.LargeBytes;
        using var place = isLarge ? _large.Take() : null;
        if (isLarge && place is null)
        {
            await Refusal.TooMany("large messages").WriteAsync(context);
            return;
        }

        var read = await MessageReader.ReadAsync(context, limits.MostBytes);
        if (read.Bytes <= limits.LargeBytes) place?.Dispose();
        if ((read.Refusal ?? WhyNot(context, read.Message!)) is { } refusal)
        {
            await refusal.WriteAsync(context, read.Id);
            return;
        }

        var message = read.Message!;
        var version = context.Request.Headers[McpHeaders.Version].ToString();
        if (version.Length > 0) message.Context = new() { ProtocolVersion = version };
        if (Who(context) is { } who) Callers.Note(message, who);
        if (ProtocolVersions.IsStateless(version)) await AloneAsync(context, message);
        else await InSessionAsync(context, message);
    }

    // A server for this one request: what the client is and can do, the request says itself.
    private async Task AloneAsync(HttpContext context, JsonRpcMessage message)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        await using var transport = new StreamableHttpServerTransport { Stateless = true };
        await using var server = McpServer.Create(transport, options);
        var running = server.RunAsync(over.Token);
        try
        {
            // Only streams that listen have no end of their own.
            using var end = message is JsonRpcRequest { Method: RequestMethods.SubscriptionsListen } ? stopping.Register(over.Cancel) : default;
            await StreamAsync(context, transport, message, first => SetStatus(context, first), over.Token);
        }
        finally
        {
            await over.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task InSessionAsync(HttpContext context, JsonRpcMessage message)
    {
        var id = context.Request.Headers[McpHeaders.Session].ToString();
        var request = message as JsonRpcRequest;
        var begins = id.Length == 0 && request?.Method == RequestMethods.Initialize;
        var session = begins ? await _sessions.BeginAsync(Owner(context)) : id.Length > 0 ? _sessions.Find(id, Owner(context)) : null;
        if (session is null)
        {
            var why = begins ? Refusal.TooMany("sessions") : id.Length > 0 ? Refusal.SessionGone() : Refusal.SessionNeeded();
            await why.WriteAsync(context, request?.Id ?? default);
            return;
        }

        context.Response.Headers[McpHeaders.Session] = session.Id;
        await StreamAsync(context, session.Transport, message, null, context.RequestAborted);
        session.Use(time.GetUtcNow());
    }

    private async Task ListenAsync(HttpContext context)
    {
        if (CheckVersion(context, out var version) is { } unknown) await unknown.WriteAsync(context);
        else if (ProtocolVersions.IsStateless(version)) await Refusal.WrongVerb("GET").WriteAsync(context);
        else if (!Accepts(context, Events)) await Refusal.NotAccepted(Events).WriteAsync(context);
        else if (context.Request.Headers[McpHeaders.Session].ToString() is not { Length: > 0 } id) await Refusal.SessionNeeded().WriteAsync(context);
        else if (_sessions.Find(id, Owner(context)) is not { } session) await Refusal.SessionGone().WriteAsync(context);
        else if (!session.TryListen()) await Refusal.ListensAlready().WriteAsync(context);
        else await ListenAsync(context, session);
    }

    private async Task ListenAsync(HttpContext context, McpSession session)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.Headers[McpHeaders.Session] = session.Id;
        BeginEvents(context);
        try
        {
            await session.Transport.HandleGetRequestAsync(context.Response.Body, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // That is how a stream ends.
        }
    }

    private async Task EndAsync(HttpContext context)
    {
        if (CheckVersion(context, out var version) is { } unknown) await unknown.WriteAsync(context);
        else if (ProtocolVersions.IsStateless(version)) await Refusal.WrongVerb(context.Request.Method).WriteAsync(context);
        else if (context.Request.Headers[McpHeaders.Session].ToString() is not { Length: > 0 } id) await Refusal.SessionNeeded().WriteAsync(context);
        else if (_sessions.Find(id, Owner(context)) is null) await Refusal.SessionGone().WriteAsync(context);
        else await _sessions.EndAsync(id);
    }

    private static async Task StreamAsync(
        HttpContext context, StreamableHttpServerTransport transport, JsonRpcMessage message, Func<JsonRpcMessage?, ValueTask>? onFirst, CancellationToken cancellation)
    {
        BeginEvents(context);
        try
        {
            if (await transport.HandlePostRequestAsync(message, context.Response.Body, onFirst, cancellation)) return;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The client hung up, or the program ends.
            return;
        }

        context.Response.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static void BeginEvents(HttpContext context)
    {
        context.Response.ContentType = Events;
        context.Response.Headers.CacheControl = "no-cache,no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
    }

    // The status is still to be chosen when the first message of an answer is there.
    private static ValueTask SetStatus(HttpContext context, JsonRpcMessage? first)
    {
        if (first is JsonRpcError { Error: var error } && !context.Response.HasStarted)
        {
            context.Response.StatusCode = (McpErrorCode)error.Code switch
            {
                McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
                McpErrorCode.MissingRequiredClientCapability or McpErrorCode.UnsupportedProtocolVersion or McpErrorCode.HeaderMismatch => StatusCodes.Status400BadRequest,
                _ => context.Response.StatusCode,
            };
        }

        return default;
    }

    private static Refusal? CheckVersion(HttpContext context, out string version)
    {
        version = context.Request.Headers[McpHeaders.Version].ToString();
        if (version.Length == 0 || ProtocolVersions.All.Contains(version, StringComparer.Ordinal)) return null;
        return Refusal.Unknown(Quoting.Clip(version), ProtocolVersions.All);
    }

    // A method that is not there, a version that is not spoken and every id are repeated by the protocol itself, so none may be a secret.
    private static Refusal? WhyNot(HttpContext context, JsonRpcMessage message) =>
        (MessageText.HasSecretId(message) ? Refusal.SecretId() : null)
        ?? (MessageText.SecretMethod(message) is { } method ? Refusal.NoMethod(method) : null)
        ?? (MessageText.SecretVersion(message) is { } version ? Refusal.Unknown(version, ProtocolVersions.All) : null)
        ?? StatelessChecks.Check(context.Request, message)
        ?? CheckVersion(context, out _);

    private static Requester? Who(HttpContext context) => context.Features.Get<Requester>();

    private static string? Owner(HttpContext context) => Who(context)?.Token;

    private static bool Accepts(HttpContext context, string type) =>
        context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MatchesMediaType(type));
}
