using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Stripe.Tests.Server;

/// <summary>A request as it arrived.</summary>
internal sealed record RecordedRequest(string Method, string Target, IHeaderDictionary Headers, string Body)
{
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value.ToString() : null;
}
