namespace IntegrationHub.Sandbox.Store;

/// <summary>When time next does something to an object, and by which clock.</summary>
/// <param name="Clock">The id of a test clock; empty for the sandbox's own clock.</param>
/// <param name="At">Unix seconds.</param>
internal readonly record struct Due(string Clock, long At)
{
    public const string OwnClock = "";
}
