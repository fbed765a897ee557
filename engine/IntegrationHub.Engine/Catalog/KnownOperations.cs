namespace IntegrationHub.Engine.Catalog;

/// <summary>What a service can do, from the <c>known-operations.txt</c> beside its <c>integration.yaml</c>.</summary>
/// <remarks>It is read when it is first wanted, so that a start pays nothing for it.</remarks>
public sealed class KnownOperations
{
    private const string FileName = "known-operations.txt";
    private const long LargestInBytes = 1_000_000;

    private readonly Lazy<IReadOnlyList<KnownOperation>> _all;

    private KnownOperations(Func<IReadOnlyList<KnownOperation>> read) => _all = new(read);

    /// <summary>Nothing is known.</summary>
    public static KnownOperations None { get; } = new(() => []);

    /// <summary>Every operation, in the file's order. Empty when there is no such file or it can't be read: it only betters messages.</summary>
    public IReadOnlyList<KnownOperation> All => _all.Value;

    /// <summary>The operations that the file of an integration's folder lists.</summary>
    /// <param name="folder">The folder.</param>
    public static KnownOperations In(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, FileName));
        return new(() => Read(path));
    }

    private static IReadOnlyList<KnownOperation> Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= LargestInBytes }
                ? [.. File.ReadLines(path).Select(Parse).OfType<KnownOperation>()]
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static KnownOperation? Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["GET" or "POST" or "DELETE" or "PUT" or "PATCH", ['/', ..]] parts
            ? new(parts[0], parts[1])
            : null;
}
