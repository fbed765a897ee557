namespace IntegrationHub.Engine.Calls;

/// <summary>A request as it goes over the wire, except for the credential.</summary>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Target">The path and query, escaped.</param>
/// <param name="Body">The encoded body; null when there is none.</param>
/// <param name="Headers">Every header but the credential, in the order they are shown.</param>
public sealed record WireRequest(
    string Method, string Target, string? Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>The value of the header of that name, or null.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }
}
