using System.Text.Json;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>Finds an amount by what a manifest says of it.</summary>
/// <param name="looked">What the reads have answered that amounts need; null for one that was not made, or not answered.</param>
internal sealed class MoneyFinder(Func<WantedRead, JsonElement?> looked)
{
    // No service moves more at once; sums of many of these still are whole numbers.
    private const long MostCounted = 1_000_000_000_000;
    private const long MostTimes = 1_000_000_000;

    /// <summary>The facts of the first path that has an amount; null when none has.</summary>
    /// <param name="paths">The paths, in their order.</param>
    /// <param name="scope">What they lead into.</param>
    public CallFacts? Find(IReadOnlyList<MoneyPath> paths, MoneyScope scope)
    {
        foreach (var path in paths)
        {
            if (Find(path, scope) is not { } found) continue;
            return InItsCurrency(path, scope, found) && found.Amount is null or <= MostCounted ? found with { Amount = found.Amount is { } amount ? Math.Abs(amount) : null } : CallFacts.Unknown;
        }

        return null;
    }

    /// <summary>The reads that the paths need.</summary>
    public static IEnumerable<WantedRead> Wanted(IReadOnlyList<MoneyPath> paths, MoneyScope scope)
    {
        foreach (var path in paths)
        {
            if (!Holds(path, scope, ofRead: false)) continue;
            if (path.Read is { } read && scope.Wanted(read) is { } wanted) yield return wanted;
            foreach (var inner in path.Lines.SelectMany(list => Each(list, scope).SelectMany(line => Wanted(list.Amounts, line)))) yield return inner;
        }
    }

    private CallFacts? Find(MoneyPath path, MoneyScope scope)
    {
        if (!Holds(path, scope, ofRead: false)) return null;
        if (path.IsNone) return new();
        if (path.Read is { } read)
        {
            if (scope.Wanted(read) is not { } wanted) return null;
            if (looked(wanted) is not { } answer) return CallFacts.Unknown;
            scope = scope with { Read = answer };
        }

        if (!Holds(path, scope, ofRead: true)) return null;
        if (path.Lines.Count > 0) return Sum(path, scope);
        return path.Amount is { } at && scope.Number(at) is { } amount ? Times(path, scope, amount) : null;
    }

    private static CallFacts Times(MoneyPath path, MoneyScope scope, long amount)
    {
        var less = path.Less is null ? 0 : scope.Number(path.Less);
        var times = path.Times is null || scope.At(path.Times) is null ? 1 : scope.Number(path.Times);
        return amount is >= -MostCounted and <= MostCounted && less is >= -MostCounted and <= MostCounted && times is >= 0 and <= MostTimes
            && path.Currency is { } where && scope.At(where) is { ValueKind: JsonValueKind.String } currency
            && (decimal)(amount - less.Value) * times.Value is >= -MostCounted and <= MostCounted and var all
            ? new() { Amount = (long)all, Currency = currency.GetString()!.ToLowerInvariant() }
            : CallFacts.Unknown;
    }

    // What one line is not known for is not known for all of them.
    private CallFacts? Sum(MoneyPath path, MoneyScope scope)
    {
        var sum = (CallFacts?)null;
        foreach (var list in path.Lines)
        {
            foreach (var line in Each(list, scope))
            {
                if (list.Amounts.Select(amount => InLine(amount, line)).FirstOrDefault(found => found is not null) is not { Amount: { } amount } found) return CallFacts.Unknown;
                if (sum is not null && sum.Currency != found.Currency) return CallFacts.Unknown;
                sum = found with { Amount = (sum?.Amount ?? 0) + amount };
                if (sum.Amount is < -MostCounted or > MostCounted) return CallFacts.Unknown;
            }
        }

        return sum;
    }

    private CallFacts? InLine(MoneyPath path, MoneyScope line) =>
        Find(path, line) is not { } found ? null : InItsCurrency(path, line, found) ? found : CallFacts.Unknown;

    private static bool InItsCurrency(MoneyPath path, MoneyScope scope, CallFacts found) =>
        path.In is null || found.Currency is null || scope.At(path.In) is not { ValueKind: JsonValueKind.String } wanted
        || wanted.GetString()!.Equals(found.Currency, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(MoneyPath path, MoneyScope scope, bool ofRead) =>
        path.Where.All(condition => condition.Path.StartsWith("read.", StringComparison.Ordinal) != ofRead || scope.Holds(condition));

    private static IEnumerable<MoneyScope> Each(MoneyLines list, MoneyScope scope) =>
        scope.At(list.Each) is { ValueKind: JsonValueKind.Array } lines
            ? lines.EnumerateArray().Select((line, i) => scope with { Line = line, Place = $"{list.Each.Split('.', 2)[1]}[{i}]" })
            : [];
}
