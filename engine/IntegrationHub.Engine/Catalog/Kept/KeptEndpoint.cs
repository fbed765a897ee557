using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>An endpoint as it is kept between starts.</summary>
/// <param name="Integration">The name of its service.</param>
/// <param name="Manifest">What its file says.</param>
internal sealed record KeptEndpoint(string Integration, EndpointManifest Manifest);
