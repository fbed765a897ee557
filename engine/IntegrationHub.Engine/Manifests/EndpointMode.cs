namespace IntegrationHub.Engine.Manifests;

/// <summary>Whether an endpoint only looks, or changes something.</summary>
public enum EndpointMode
{
    /// <summary>Looks and changes nothing.</summary>
    Read,

    /// <summary>Changes something at the service.</summary>
    Write,
}
