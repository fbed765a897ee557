using IntegrationHub.Http;
using IntegrationHub.Http.Tls;

namespace IntegrationHub.Cli.Commands;

/// <summary>Where a hub is to listen.</summary>
/// <param name="Addresses">The addresses.</param>
/// <param name="Certificate">What it shows at those that are https; null when none is.</param>
internal sealed record ListenPlan(IReadOnlyList<ListenAddress> Addresses, ServerCertificate? Certificate) : IDisposable
{
    public void Dispose() => Certificate?.Dispose();
}
