using System.Globalization;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Guards;

/// <summary>Counts the requests of each token, and of each address that shows none that works.</summary>
internal sealed class RateGuard
{
    private readonly HubAccess _access;
    private readonly RateLimit _limit;
    private readonly RateBuckets _buckets;

    public RateGuard(HubAccess access)
    {
        (_access, _limit) = (access, access.Limit ?? RateLimit.Usual);
        _buckets = new(_limit, access.Time);
    }

    /// <summary>Why the request is refused; null when it is not.</summary>
    public HubError? Check(HttpContext context)
    {
        var who = context.Features.Get<Requester>();

        // Whoever uses this machine, while nobody is asked: only when somebody wants a limit for them too.
        if (_access.IsUnlimited || (who is { Token: null } && _access.Limit is null)) return null;
        var wait = _buckets.Take(who?.Token ?? $"address {context.Connection.RemoteIpAddress}");
        if (wait == TimeSpan.Zero) return null;
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return RequestErrors.TooMany(who is { Token: not null } ? who.Asks.Text : "this address", _limit, seconds);
    }
}
