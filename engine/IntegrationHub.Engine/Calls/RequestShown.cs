namespace IntegrationHub.Engine.Calls;

/// <summary>A request as a person may see it.</summary>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Headers">Every header, the credential's value replaced.</param>
/// <param name="Body">The encoded body, or null.</param>
public sealed record RequestShown(
    string Method, string Url, IReadOnlyDictionary<string, string> Headers, string? Body);
