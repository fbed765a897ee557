using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Http.Requests;

namespace IntegrationHub.Http.Problems;

/// <summary>The texts of what is refused before the hub itself is asked. Nothing was sent in any of them but the last.</summary>
internal static class RequestErrors
{
    private const string NothingSent = "Nothing was sent.";

    public static HubError BadRequest(string sentence, string? field = null) =>
        new(ErrorCodes.BadRequest, $"{sentence} {NothingSent}", Sent.No, Retryable: false) { Field = field };

    public static HubError UnknownMember(string name, IReadOnlyList<string> allowed, string where)
    {
        var nearest = Nearest.Of(name, allowed);
        var meant = nearest is null ? "." : $"; did you mean \"{nearest}\"?";
        var sentence = $"{where} has no \"{Clip(name)}\"{meant} Allowed: {string.Join(", ", allowed)}.";
        return BadRequest(sentence, Clip(name)) with
        {
            Allowed = allowed,
            Nearest = nearest is null ? null : [nearest],
        };
    }

    public static HubError TooLarge() => new(
        RequestCodes.BodyTooLarge,
        $"The body is larger than {BodyReader.LimitInWords}, which is the most that is read. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Hint = "Send only the input of one call; list values go in pages.",
    };

    public static HubError NotJsonType(string? contentType) => new(
        RequestCodes.UnsupportedMediaType,
        (string.IsNullOrEmpty(contentType)
            ? "The request has no Content-Type"
            : $"The Content-Type is \"{Clip(contentType)}\"") + $"; it must be application/json. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Field = "Content-Type",
        Allowed = ["application/json"],
    };

    public static HubError NoRoute(string path) => new(
        RequestCodes.RouteNotFound, $"There is nothing at {Clip(path)}. {NothingSent}", Sent.No, Retryable: false)
    {
        Hint = "GET /openapi/v1.json describes every path; GET /v1/tools lists the tools.",
    };

    public static HubError WrongVerb(string verb, string path, IReadOnlyList<string> allowed) => new(
        RequestCodes.MethodNotAllowed,
        $"{Clip(path)} does not take {Clip(verb)}, only {string.Join(" or ", allowed)}. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Allowed = allowed,
    };

    public static HubError WrongHost(string host, IReadOnlyList<string> allowed) => new(
        RequestCodes.HostNotAllowed,
        $"The Host header is \"{Clip(host)}\"; this hub answers only to {string.Join(", ", allowed.SkipLast(1))} and {allowed[^1]}. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Field = "Host",
        Allowed = [.. allowed.Order(StringComparer.Ordinal)],
        Hint = "Whoever runs the hub names another host with ./hub serve --allowed-hosts NAME.",
    };

    public static HubError WrongOrigin(string origin) => new(
        RequestCodes.OriginNotAllowed,
        $"The request comes from a page of \"{Clip(origin)}\"; a browser may use this hub only from the hub's own pages. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Field = "Origin",
    };

    public static HubError TooMany(string who, RateLimit limit, int seconds) => new(
        "rate_limited",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{who} may send {limit.PerMinute} requests a minute and {limit.Burst} at once, and this is one more. {NothingSent}"),
        Sent.No,
        Retryable: true)
    {
        Hint = string.Create(CultureInfo.InvariantCulture, $"Wait {seconds} s, then repeat the same request."),
    };

    public static HubError Unexpected(string reference) => new(
        RequestCodes.InternalError,
        $"The hub failed in a way it did not foresee (reference {reference}). Whether anything was sent is not known.",
        Sent.Unknown,
        Retryable: false)
    {
        Hint = "Repeat a write only with the same confirmation: it then happens once at most. "
            + "The hub's own output has the details under the reference.",
    };

    public static HubError BadLimit(string value, int most) =>
        BadRequest(
            string.Create(CultureInfo.InvariantCulture, $"limit is \"{Clip(value)}\"; it must be a whole number from 1 to {most}."),
            "limit") with
        {
            Allowed = [string.Create(CultureInfo.InvariantCulture, $"1 to {most}")],
        };

    public static string Clip(string text)
    {
        var clean = Redaction.Clean(text);
        var shown = clean.Length <= 60 ? clean : string.Concat(clean.AsSpan(0, 59), "…");
        return string.Concat(shown.Select(c => char.IsControl(c) ? '?' : c));
    }
}
