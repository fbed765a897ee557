using System.Net.Http.Headers;

namespace IntegrationHub.Stripe.Replies;

/// <summary>What came back, before anybody made sense of it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers, those of the body apart.</param>
/// <param name="Body">The whole body.</param>
internal sealed record RawReply(int Status, HttpResponseHeaders Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The first value of a header, or null.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
