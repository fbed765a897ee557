namespace IntegrationHub.Engine.Catalog;

/// <summary>Something a service can do, whether or not the catalog has a tool for it.</summary>
/// <param name="Method">The HTTP method: <c>POST</c>.</param>
/// <param name="Path">The path, with <c>{name}</c> where an id goes: <c>/v1/topups/{id}</c>.</param>
public sealed record KnownOperation(string Method, string Path)
{
    /// <summary>The path without the names of its ids, which differ from list to list.</summary>
    public static string ShapeOf(string path) =>
        string.Join('/', path.Split('/').Select(part => part is ['{', .., '}'] ? "{}" : part));

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Path}";
}
