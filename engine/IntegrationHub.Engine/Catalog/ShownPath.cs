namespace IntegrationHub.Engine.Catalog;

/// <summary>How a path is shown: from the working folder when it lies below it, whole otherwise, with forward slashes.</summary>
internal static class ShownPath
{
    /// <summary>The path as findings name it.</summary>
    public static string Of(string path, string relativeTo)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(relativeTo, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace('\\', '/');
    }
}
