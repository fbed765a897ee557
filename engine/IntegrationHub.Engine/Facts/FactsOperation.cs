namespace IntegrationHub.Engine.Facts;

/// <summary>What the service says of one request it takes.</summary>
/// <param name="Id">Its name among the facts: the resource, a dot and what is done to it.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Path">The path, with <c>{name}</c> where an id goes.</param>
/// <param name="Params">What it takes apart from the path.</param>
/// <param name="Returns">What it answers with, as the facts write it.</param>
internal sealed record FactsOperation(
    string Id, string Method, string Path, IReadOnlyDictionary<string, FactsValue> Params, string Returns)
{
    private readonly Lazy<IReadOnlyList<string>> _paths = new(() => [.. Below(Params, "")]);

    /// <summary>The request as a manifest writes it: method, space, path.</summary>
    public string Request => $"{Method} {Path}";

    /// <summary>Every field at every depth, with dots. A list adds nothing to the path.</summary>
    public IReadOnlyList<string> FieldPaths => _paths.Value;

    private static IEnumerable<string> Below(IReadOnlyDictionary<string, FactsValue> fields, string parent)
    {
        foreach (var (name, value) in fields)
        {
            var path = parent.Length == 0 ? name : $"{parent}.{name}";
            yield return path;
            foreach (var inner in Below(Inside(value), path)) yield return inner;
        }
    }

    private static IReadOnlyDictionary<string, FactsValue> Inside(FactsValue value) =>
        value.Fields()
        ?? value.Branches.Select(branch => branch.Items).OfType<FactsValue>().Select(Inside).FirstOrDefault()
        ?? new Dictionary<string, FactsValue>();
}
