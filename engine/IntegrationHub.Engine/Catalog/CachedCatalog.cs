using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog;

/// <summary>A faultless catalog as it is kept between starts.</summary>
/// <param name="Integrations">Its services.</param>
/// <param name="Endpoints">Its endpoints, each after the name of its service.</param>
internal sealed record CachedCatalog(IReadOnlyList<IntegrationManifest> Integrations, IReadOnlyList<CachedEndpoint> Endpoints);
