using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Calls;

/// <summary>A request in the service's terms, before it is encoded.</summary>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Path">The path, its fields filled in and escaped: <c>/v1/customers/cus_1</c>.</param>
/// <param name="Parameters">Everything else, in the order of the manifest's fields. Timestamps are Unix seconds already.</param>
/// <param name="ApiVersion">The service's API version.</param>
/// <param name="IdempotencyKey">The key that makes repeating safe; null for reads.</param>
public sealed record ServiceRequest(
    string Method, string Path, JsonObject Parameters, string ApiVersion, string? IdempotencyKey);
