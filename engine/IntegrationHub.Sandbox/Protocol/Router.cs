namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Finds the operation for a verb and a path.</summary>
internal sealed class Router
{
    private readonly Dictionary<(string Verb, string Path), Operation> _exact = [];
    private readonly List<(string Verb, string[] Segments, Operation Operation)> _patterns = [];

    public Router(ResourceCatalog catalog)
    {
        foreach (var operation in catalog.All.SelectMany(t => t.Operations))
        {
            if (operation.Path.Contains('{', StringComparison.Ordinal))
                _patterns.Add((operation.Verb, operation.Path.Split('/'), operation));
            else
                _exact.Add((operation.Verb, operation.Path), operation);
        }
    }

    /// <summary>The operation and the ids in its path; null when Stripe has no such URL.</summary>
    public Route? Match(string verb, string path)
    {
        if (_exact.TryGetValue((verb, path), out var exact))
            return new Route(exact, "", "");

        var segments = path.Split('/');
        foreach (var (patternVerb, pattern, operation) in _patterns)
        {
            if (patternVerb == verb && IdsIn(pattern, segments) is (var outer, { Length: > 0 } id))
                return new Route(operation, id, outer);
        }

        return null;
    }

    private static (string Outer, string Id)? IdsIn(string[] pattern, string[] segments)
    {
        // Stripe searches at /v1/RESOURCE/search, so that is never an id.
        if (pattern.Length != segments.Length || segments[^1] == "search")
            return null;
        var (outer, id) = ("", "");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "{id}")
                id = segments[i];
            else if (pattern[i].StartsWith('{'))
                outer = segments[i];
            else if (pattern[i] != segments[i])
                return null;
        }

        return (outer, id);
    }
}
