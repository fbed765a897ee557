namespace IntegrationHub.Engine.Permissions;

/// <summary>What was found of one permission.</summary>
/// <param name="Permission">The permission, as <c>integration.yaml</c> names it.</param>
/// <param name="Title">The service's own name for it.</param>
/// <param name="Read"><c>ok</c>, <c>missing</c>, <c>failed</c>, or <c>not probed</c> where no read needs nothing more than the key.</param>
/// <param name="Write"><c>missing</c> without the read, or when the service refused a write before; else <c>not probed</c>, since only a write could tell. <c>none</c> where no tool writes.</param>
/// <param name="Probe">The tool that was called; null when none was.</param>
/// <param name="Why">What the service said, when it was neither yes nor no.</param>
public sealed record TestedAccess(string Permission, string Title, string Read, string Write, string? Probe, string? Why);
