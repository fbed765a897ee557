namespace IntegrationHub.Engine.Manifests;

/// <summary>A folder of endpoints.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What its endpoints are about, in one sentence.</param>
public sealed record GroupManifest(string Title, string Summary);
