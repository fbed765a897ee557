using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>Finds what a service can do by the name a tool for it would have.</summary>
internal sealed class OperationFinder
{
    private readonly Integration _integration;
    private readonly Lazy<NamedOperation[]> _named;

    /// <summary>Reads nothing until something is looked for.</summary>
    public OperationFinder(Integration integration)
    {
        _integration = integration;
        _named = new(() => Named(integration.Known.All));
    }

    /// <summary>The operation of a name: of the very name, else of one that means the same, else of the only one with it but for its area.</summary>
    /// <returns>The operation, or null when the name says nothing or several things.</returns>
    public KnownOperation? Find(string asked)
    {
        var readings = AskedName.Readings(asked, _integration.Name);
        if (readings.Count == 0) return null;
        return First(known => readings.Any(name => name.Thing.IsSame(known.Whole) && name.Verb == known.Name.Verb))
            ?? First(known => readings.Any(name => name.Thing.IsSame(known.Whole) && name.Means(known.Name.Verb)))
            ?? Only(known => readings.Any(name => name.Thing.IsSame(known.Thing) && name.Verb == known.Name.Verb));
    }

    private KnownOperation? First(Func<NamedOperation, bool> fits) => _named.Value.FirstOrDefault(fits)?.Operation;

    // A later version of the same operation has the same name, and is no second thing.
    private KnownOperation? Only(Func<NamedOperation, bool> fits) =>
        _named.Value.Where(fits).DistinctBy(known => known.Name.ToString(), StringComparer.Ordinal).Take(2).ToList() is [var only]
            ? only.Operation
            : null;

    private static NamedOperation[] Named(IReadOnlyList<KnownOperation> all)
    {
        var read = all.Where(operation => operation.Method == "GET")
            .Select(operation => KnownOperation.ShapeOf(operation.Path))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from operation in all
               where OperationName.IsNameable(operation)
               let isRead = read.Contains(KnownOperation.ShapeOf(operation.Path))
               select new NamedOperation(operation, OperationName.Of(operation, isRead)),
        ];
    }
}
