using System.Collections.Concurrent;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Tests.Support;
using Xunit.Abstractions;

namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>Sends what nobody should send to every declared parameter of every operation.</summary>
public sealed class EveryParameterTests(ITestOutputHelper output)
{
    private static readonly string[] ErrorTypes = ["api_error", "card_error", "idempotency_error", "invalid_request_error"];

    [Fact]
    public void A_hostile_value_gets_an_object_as_Stripe_shows_it_or_an_error_in_Stripes_shape_and_never_a_500()
    {
        var clock = new TestClock();
        var operations = HostileShop.Operations;
        var (found, asked, taken, untried) = (new ConcurrentQueue<string>(), 0, 0, new ConcurrentQueue<string>());

        Parallel.ForEach(
            Partitioner.Create(0, operations.Count, 8),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            () => new HostileShop(clock),
            (range, _, shop) =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    var operation = operations[i];
                    var path = shop.PathOf(operation);
                    var good = shop.Ask(operation.Verb, path, []);
                    if (good.Status != 200)
                        untried.Enqueue($"{operation.Verb} {path}: {good.Body["error"]?["message"]}");
                    foreach (var parameter in ParameterPaths.Of(operation.Parameters))
                    {
                        foreach (var pair in HostileValues.For(parameter))
                        {
                            Interlocked.Increment(ref asked);
                            var difference = Difference(shop, operation, path, pair, out var status);
                            if (status == 200)
                                Interlocked.Increment(ref taken);
                            if (difference is not null)
                                found.Enqueue($"{operation.Verb} {path} {pair.Name}={(pair.Value.Length > 60 ? pair.Value[..60] + "…" : pair.Value)}: {difference}");
                        }
                    }
                }

                return shop;
            },
            _ => { });

        output.WriteLine($"{operations.Count} operations, {asked} requests, {taken} taken, {untried.Count} operations that no object here allows:");
        foreach (var line in untried.Order(StringComparer.Ordinal))
            output.WriteLine(line);
        foreach (var line in found.Order(StringComparer.Ordinal))
            output.WriteLine("WRONG " + line);
        Assert.True(taken > 1_000);
        Assert.Empty(found);
    }

    private static string? Difference(HostileShop shop, Operation operation, string path, (string Name, string Value) pair, out int status)
    {
        status = 0;
        try
        {
            var answer = shop.Ask(operation.Verb, path, [pair]);
            status = answer.Status;
            if (answer.Status == 200)
                return StripeFacts.Differences(answer.Body) is { Count: > 0 } differences ? string.Join("; ", differences.Distinct().Take(3)) : null;
            if (answer.Body["error"] is not System.Text.Json.Nodes.JsonObject error)
                return "no error in Stripe's shape";
            var (type, message, param) = ((string?)error["type"], (string?)error["message"], (string?)error["param"]);
            if (!ErrorTypes.Contains(type) || answer.Status is < 400 or >= 500)
                return $"status {answer.Status}, type {type}: {message}";
            if (message is not { Length: > 0 and < 2_000 })
                return $"a message of {message?.Length} characters";
            return param is { Length: > 400 } ? "a param of " + param.Length + " characters" : null;
        }
        catch (Exception e)
        {
            var frame = e.StackTrace?.Split('\n').FirstOrDefault(f => f.Contains(".cs:", StringComparison.Ordinal))?.Trim();
            return $"{e.GetType().Name}: {e.Message} {frame}";
        }
    }
}
