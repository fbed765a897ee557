namespace IntegrationHub.Engine.Manifests;

/// <summary>A value and, in a map, its key.</summary>
internal sealed record SourceEntry(SourceScalar? Key, SourceNode Value);
