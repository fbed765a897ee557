namespace IntegrationHub.JsonSchema.References;

/// <summary>
/// An address in its parts, resolved against another one without normalising anything else, so that addresses compare
/// as written. Source: RFC 3986, section 5.
/// </summary>
internal readonly record struct UriReference(
    string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    public static UriReference Parse(string text)
    {
        string? scheme = null, authority = null, query = null, fragment = null;
        if (Cut(ref text, '#', out var after)) fragment = after;
        if (Cut(ref text, '?', out after)) query = after;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && text.AsSpan(0, colon).IndexOf('/') < 0)
        {
            scheme = text[..colon];
            text = text[(colon + 1)..];
        }

        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = text.IndexOf('/', 2);
            authority = slash < 0 ? text[2..] : text[2..slash];
            text = slash < 0 ? "" : text[slash..];
        }

        return new UriReference(scheme, authority, text, query, fragment);
    }

    /// <summary>The address of this reference seen from a base address, without its fragment.</summary>
    public string ResolveAgainst(string baseAddress)
    {
        if (Scheme is not null) return Write(Scheme, Authority, WithoutDots(Path), Query);
        var start = Parse(baseAddress);
        if (Authority is not null) return Write(start.Scheme, Authority, WithoutDots(Path), Query);
        if (Path.Length == 0) return Write(start.Scheme, start.Authority, start.Path, Query ?? start.Query);
        return Write(start.Scheme, start.Authority, WithoutDots(Path[0] == '/' ? Path : Merge(start)), Query);
    }

    private string Merge(UriReference start)
    {
        if (start.Authority is not null && start.Path.Length == 0) return "/" + Path;
        return start.Path[..(start.Path.LastIndexOf('/') + 1)] + Path;
    }

    private static string WithoutDots(string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal)) return path;
        var kept = new List<string>();
        var parts = path.Split('/');
        for (var at = 0; at < parts.Length; at++)
        {
            var last = at == parts.Length - 1;
            if (parts[at] is not ("." or "..")) kept.Add(parts[at]);
            else if (parts[at] == ".." && kept.Count > (path[0] == '/' ? 1 : 0)) kept.RemoveAt(kept.Count - 1);
            if (last && parts[at] is ("." or "..")) kept.Add("");
        }

        return string.Join('/', kept);
    }

    private static string Write(string? scheme, string? authority, string path, string? query) =>
        (scheme is null ? "" : scheme + ":") + (authority is null ? "" : "//" + authority) + path
        + (query is null ? "" : "?" + query);

    private static bool Cut(ref string text, char mark, out string after)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        after = at < 0 ? "" : text[(at + 1)..];
        if (at >= 0) text = text[..at];
        return at >= 0;
    }
}
