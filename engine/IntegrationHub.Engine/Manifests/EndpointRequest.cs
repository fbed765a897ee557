namespace IntegrationHub.Engine.Manifests;

/// <summary>The request an endpoint becomes, before its path is filled in.</summary>
/// <param name="Method">The HTTP method in capitals: GET, POST or DELETE.</param>
/// <param name="Path">The path with <c>{field}</c> where a path field goes.</param>
/// <param name="PathFields">The names between braces, in order.</param>
public sealed record EndpointRequest(string Method, string Path, IReadOnlyList<string> PathFields);
