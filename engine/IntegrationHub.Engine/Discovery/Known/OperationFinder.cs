using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>Finds what a service can do by the name a tool for it would have.</summary>
internal sealed class OperationFinder
{
    private readonly Integration _integration;
    private readonly Lazy<(KnownOperation Operation, OperationName Name)[]> _named;

    /// <summary>Reads nothing until something is looked for.</summary>
    public OperationFinder(Integration integration)
    {
        _integration = integration;
        _named = new(() => Named(integration.Known.All));
    }

    /// <summary>The operation of a name: of the very name first, then of one that means the same, then of one without its area when only one has it.</summary>
    /// <returns>The operation, or null when the name says nothing or several things.</returns>
    public KnownOperation? Find(string asked)
    {
        var name = AskedName.Of(asked, _integration.Name);
        return First(entry => name.Says(entry.Verb, [.. entry.Area, .. entry.Thing]))
            ?? First(entry => name.Means(entry.Verb, [.. entry.Area, .. entry.Thing]))
            ?? Only(entry => name.Says(entry.Verb, entry.Thing));
    }

    private KnownOperation? First(Func<OperationName, bool> fits) => _named.Value.FirstOrDefault(entry => fits(entry.Name)).Operation;

    private KnownOperation? Only(Func<OperationName, bool> fits) =>
        _named.Value.Where(entry => fits(entry.Name)).DistinctBy(entry => entry.Name.ToString(), StringComparer.Ordinal).Take(2).ToList() is [var only] ? only.Operation : null;

    private static (KnownOperation Operation, OperationName Name)[] Named(IReadOnlyList<KnownOperation> all)
    {
        var read = all.Where(operation => operation.Method == "GET").Select(operation => KnownOperation.ShapeOf(operation.Path)).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(operation => operation.Path.Count(c => c == '/') > 1)
            .Select(operation => (operation, OperationName.Of(operation, read.Contains(KnownOperation.ShapeOf(operation.Path)))))];
    }
}
