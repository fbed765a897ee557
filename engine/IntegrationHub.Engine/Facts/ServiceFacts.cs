using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts;

/// <summary>What a service itself says of its requests, from a published source: names, types, what is required.</summary>
public sealed class ServiceFacts
{
    private readonly Dictionary<string, FactsOperation> _byRequest = new(StringComparer.Ordinal);
    private readonly ReturnedNames _returned;

    internal ServiceFacts(string apiVersion, IReadOnlyList<FactsOperation> operations, IReadOnlyDictionary<string, string> objects)
    {
        ApiVersion = apiVersion;
        Operations = operations;
        _returned = new(objects);
        foreach (var operation in operations) _byRequest.TryAdd(Key(operation.Method, operation.Path), operation);
    }

    /// <summary>The version of the API they are of.</summary>
    public string ApiVersion { get; }

    /// <summary>Every request, in the order of the files.</summary>
    internal IReadOnlyList<FactsOperation> Operations { get; }

    /// <summary>The request of that method and path, whatever the fields of the path are called; or null.</summary>
    internal FactsOperation? Find(string method, string path) => _byRequest.GetValueOrDefault(Key(method, path));

    /// <summary>The methods that path takes, sorted.</summary>
    internal IReadOnlyList<string> MethodsOf(string path) => [.. Operations
        .Where(operation => Key("", operation.Path) == Key("", path))
        .Select(operation => operation.Method)
        .Order(StringComparer.Ordinal)];

    /// <summary>The requests most like one that does not exist, the best first.</summary>
    internal IReadOnlyList<string> Like(string request) => Nearest.Several(request, Operations.Select(operation => operation.Request));

    /// <summary>What an operation answers with, as manifests write it; null when the facts give it no name.</summary>
    internal string? ReturnsOf(FactsOperation operation) => _returned.Of(operation);

    private static string Key(string method, string path) =>
        $"{method} {string.Join('/', path.Split('/').Select(part => part is ['{', .., '}'] ? "{}" : part))}";
}
