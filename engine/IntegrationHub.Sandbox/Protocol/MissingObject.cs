namespace IntegrationHub.Sandbox.Protocol;

/// <summary>An object that a request named and that its shop has not.</summary>
/// <param name="What">Its kind, as a sentence speaks of it.</param>
/// <param name="Id">Its id.</param>
internal sealed record MissingObject(string What, string Id);
