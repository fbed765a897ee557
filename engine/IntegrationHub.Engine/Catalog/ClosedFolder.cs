namespace IntegrationHub.Engine.Catalog;

/// <summary>A folder that can't be looked into.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Why">What the system says of it.</param>
internal sealed record ClosedFolder(string Folder, string Why);
