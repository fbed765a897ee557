using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Permissions;

/// <summary>What is known of one permission of a key.</summary>
/// <param name="Permission">The permission, as <c>integration.yaml</c> names it.</param>
/// <param name="Access">Read or write.</param>
/// <param name="IsGiven">Whether the key has it.</param>
/// <param name="LearntAt">When the service said so. Kept to the millisecond.</param>
public sealed record LearntAccess(string Permission, EndpointMode Access, bool IsGiven, DateTimeOffset LearntAt);
