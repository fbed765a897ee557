namespace IntegrationHub.Engine.Catalog;

/// <summary>A folder that is a link to one it lies in.</summary>
/// <param name="Link">The link.</param>
/// <param name="Target">Where it leads.</param>
internal sealed record LinkBack(string Link, string Target);
