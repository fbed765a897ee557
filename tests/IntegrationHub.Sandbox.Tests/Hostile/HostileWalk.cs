using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>Sends every hostile value to every parameter of operations, several at a time, and remembers what was answered wrongly.</summary>
internal sealed class HostileWalk
{
    private static readonly string[] ErrorTypes = ["api_error", "card_error", "idempotency_error", "invalid_request_error"];

    private int _asked;
    private int _taken;

    public int Asked => _asked;

    /// <summary>How many requests got an object in spite of what they sent.</summary>
    public int Taken => _taken;

    /// <summary>Operations that could not be done even with good values: only their parameters were checked.</summary>
    public ConcurrentQueue<string> Undone { get; } = [];

    public ConcurrentQueue<string> Wrong { get; } = [];

    public void Run(IReadOnlyList<Operation> operations) => Parallel.ForEach(
        Partitioner.Create(0, operations.Count, 8),
        new ParallelOptions { MaxDegreeOfParallelism = 4 },
        () => new HostileShop(new TestClock()),
        (range, _, shop) =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
                Try(shop, operations[i]);
            return shop;
        },
        shop => shop.Dispose());

    private void Try(HostileShop shop, Operation operation)
    {
        var path = shop.PathOf(operation);
        var good = shop.Ask(operation.Verb, path, []);
        if (good.Status != 200)
            Undone.Enqueue($"{operation.Verb} {path}: {good.Body["error"]?["message"]}");
        foreach (var (name, value) in ParameterPaths.Of(operation.Parameters).SelectMany(HostileValues.For))
        {
            Interlocked.Increment(ref _asked);
            if (Fault(shop, operation.Verb, path, (name, value)) is { } fault)
                Wrong.Enqueue($"{operation.Verb} {path} {name}={(value.Length > 60 ? value[..60] + "…" : value)}: {fault}");
        }
    }

    private string? Fault(HostileShop shop, string verb, string path, (string, string) pair)
    {
        try
        {
            var (status, body, _) = shop.Ask(verb, path, [pair]);
            if (status != 200)
                return FaultOfError(status, body["error"] as JsonObject);
            Interlocked.Increment(ref _taken);
            return StripeFacts.Differences(body) is { Count: > 0 } differences ? string.Join("; ", differences.Distinct().Take(3)) : null;
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault(f => f.Contains(".cs:", StringComparison.Ordinal))?.Trim()}";
        }
    }

    private static string? FaultOfError(int status, JsonObject? error)
    {
        if (error is null)
            return "no error in Stripe's shape";
        var (type, message, param) = ((string?)error["type"], (string?)error["message"], (string?)error["param"]);
        if (!ErrorTypes.Contains(type) || status is < 400 or >= 500)
            return $"status {status}, type {type}: {message}";
        if (message is not { Length: > 0 and < 2_000 })
            return $"a message of {message?.Length} characters";
        return param is { Length: > 400 } ? $"a param of {param.Length} characters" : null;
    }
}
