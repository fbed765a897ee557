using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Controls;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Protocol.Forms;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Time;
using IntegrationHub.Sandbox.Webhooks;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Answers a request as Stripe would: key, route, parameters, idempotency, operation, expansion, in that order.</summary>
internal sealed class StripeApi(IShopStore store, ResourceCatalog catalog, TimeProvider time, SandboxFaults faults, Func<Uri> baseAddress)
{
    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Router _router = new(catalog);
    private readonly Idempotency _idempotency = new();

    /// <summary>Answers one request. Never throws for what a client sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="requestId">The id its answer carries.</param>
    /// <param name="delay">What a fault switch does while the request is in progress.</param>
    public async Task<Reply> AnswerAsync(HttpRequest request, string requestId, Func<Task>? delay = null)
    {
        try
        {
            var secret = Credential.Of(request.Headers.Authorization);
            var path = request.Path.Value ?? "/";
            var route = _router.Match(request.Method, path) ?? throw Unrecognized(request.Method, path);
            var pairs = await FormReader.ReadAsync(request).ConfigureAwait(false);
            var key = request.Method == HttpMethods.Post ? request.Headers["Idempotency-Key"].ToString() : "";
            using var running = key.Length == 0 ? null : _idempotency.Enter(key);
            if (delay is not null)
                await delay().ConfigureAwait(false);
            var asked = new Asked(secret, route, path, pairs, key, requestId);
            return await store.RunAsync(asked.IsLive, shop => Run(shop, asked), request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (StripeErrorException e)
        {
            return new Reply(e.Error.Status, requestId, Text(e.Error.Body()));
        }
        catch (DamagedJournalException e)
        {
            return new Reply(500, requestId, Text(new StripeError(500, "api_error", e.Message).Body()));
        }
    }

    public static string Text(JsonObject body) => body.ToJsonString(Pretty);

    private (Reply, SavedReply?) Run(Shop shop, Asked asked)
    {
        var machine = time.GetUtcNow().ToUnixTimeSeconds();
        var now = SandboxClock.Now(shop, machine);
        RestrictedKeys.Check(shop, asked.Secret, asked.Route.Operation);
        var fingerprint = asked.Key.Length == 0 ? "" : Idempotency.Fingerprint(asked.Pairs);
        if (asked.Key.Length > 0 && shop.Reply(asked.Key, now) is { } first)
            return (Idempotency.Replay(first, asked.Path, fingerprint, asked.RequestId), null);

        var (reply, isKept) = Execute(shop, asked, machine, now);
        var saved = asked.Key.Length > 0 && isKept
            ? new SavedReply(asked.Key, asked.Path, fingerprint, now, reply.Status, reply.RequestId, reply.Body)
            : null;
        return (reply with { RingsSender = shop.HasChanged(Deliveries.Kind) || asked.Route.Operation.Permission is null }, saved);
    }

    private (Reply Reply, bool IsKept) Execute(Shop shop, Asked asked, long machine, long now)
    {
        var show = new Renderer(shop, catalog, now, baseAddress());
        var cause = new EventCause(asked.RequestId, asked.Key.Length == 0 ? null : asked.Key);
        var turn = new Turn(shop, catalog, RandomIds.Instance, asked.IsLive, cause) { Machine = machine, Faults = faults };
        try
        {
            turn.PassTime(Due.OwnClock, now);
            var input = new Input(asked.Route.Operation.Parameters.Read(FormDecoder.Tree(asked.Pairs)));
            var call = turn.Call(now, asked.Route.Operation.Type, input, asked.Route.Id, asked.Path, asked.Route.OuterId);
            var result = asked.Route.Operation.Run(call);
            if (!turn.IsForgotten)
                turn.Settle(call);
            var answer = Text(show.Answer(result, input.Texts("expand")));
            if (turn.IsForgotten)
                shop.Revert();
            return (new Reply(200, asked.RequestId, answer), true);
        }
        catch (StripeErrorException e)
        {
            // What an error shows of the shop is taken before the shop forgets what the request did.
            var body = Text(Shown(OtherMode.Tell(e.Error, shop, catalog, asked.IsLive), show).Body());
            if (e.Error.KeepsEffects)
                turn.Settle(turn.Moment(now));
            else
                shop.Revert();
            return (new Reply(e.Error.Status, asked.RequestId, body), e.Error.WasRunning);
        }
    }

    private static StripeError Shown(StripeError error, Renderer show)
    {
        if (error.More is not { } more)
            return error;
        var shown = new JsonObject();
        foreach (var (name, value) in more)
            shown[name] = value is JsonObject stored && stored.ContainsKey("object") ? show.Show(stored) : value?.DeepClone();
        return error with { More = shown };
    }

    private static StripeErrorException Unrecognized(string verb, string path) => new(new StripeError(
        404,
        "invalid_request_error",
        $"Unrecognized request URL ({verb}: {Refusals.Clip(path, 255)}). If you are trying to list objects, remove the trailing slash. If you are " +
        "trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or " +
        "we can help at https://support.stripe.com/.")
    { WasRunning = false });

    private sealed record Asked(
        string Secret, Route Route, string Path, List<KeyValuePair<string, string>> Pairs, string Key, string RequestId)
    {
        public bool IsLive => Credential.IsLive(Secret);
    }
}
