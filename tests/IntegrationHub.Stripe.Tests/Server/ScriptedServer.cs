using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace IntegrationHub.Stripe.Tests.Server;

/// <summary>
/// A real HTTP server on this machine that answers what the test wrote down, in order, and remembers what it was sent.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Answer> _answers;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private ScriptedServer(WebApplication app, IEnumerable<Answer> answers) => (_app, _answers) = (app, new(answers));

    public Uri Address => new(_app.Urls.Single());

    /// <summary>How sentences name it.</summary>
    public string Name => Address.Authority;

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public static Task<ScriptedServer> StartAsync(params Answer[] answers) => StartAsync(null, answers);

    public static async Task<ScriptedServer> StartAsync(X509Certificate2? certificate, params Answer[] answers)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
        {
            if (certificate is not null) endpoint.UseHttps(certificate);
        }));
        var server = new ScriptedServer(builder.Build(), answers);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new RecordedRequest(
            context.Request.Method, target, new HeaderDictionary(context.Request.Headers.ToDictionary()), body);
        _requests.Enqueue(request);
        var answer = _answers.TryDequeue(out var next)
            ? next
            : Answers.Reply(418, "nothing was scripted for this request");
        await answer(request, context);
    }
}
