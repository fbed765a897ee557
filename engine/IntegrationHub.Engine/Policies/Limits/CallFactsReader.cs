using System.Text.Json;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>Finds the money and the customer of a write in its input and in the present state, by what its manifest says.</summary>
internal static class CallFactsReader
{
    /// <summary>The facts of a call.</summary>
    /// <param name="input">Its checked input.</param>
    /// <param name="present">What the service holds now, as far as its preview reads it.</param>
    /// <param name="looked">What the reads have answered that its amounts need; null for one that was not made, or not answered.</param>
    public static CallFacts Read(CheckedInput input, JsonElement? present, Func<WantedRead, JsonElement?> looked) =>
        MoneyOf(input, present, looked) with { Customer = CustomerFinder.Find(input, present) };

    /// <summary>The reads that its amounts need besides the present state: prices that only their ids are given of.</summary>
    public static IEnumerable<WantedRead> Wanted(CheckedInput input, JsonElement? present) =>
        MoneyFinder.Wanted(input.Tool.Manifest.Money, new(input.Values, present)).Distinct();

    /// <summary>Whether its money rests on what the service holds, so that it may be another by the time it is called.</summary>
    public static bool MayChange(CheckedInput input)
    {
        var scope = new MoneyScope(input.Values, null);
        foreach (var path in input.Tool.Manifest.Money)
        {
            if (path.RestsOnState) return true;
            if (path.Where.All(scope.Holds) && (path.IsNone || (path.Amount is { } amount && scope.Number(amount) is not null))) return false;
        }

        return false;
    }

    private static CallFacts MoneyOf(CheckedInput input, JsonElement? present, Func<WantedRead, JsonElement?> looked)
    {
        var manifest = input.Tool.Manifest;
        var given = MoneyGiven(input.Values, manifest.Fields);
        var found = new MoneyFinder(looked).Find(manifest.Money, new(input.Values, present));

        // What moves no money but has more of it in its input is about more than this amount.
        if (found is not null) return manifest.Effect.MovesMoney || given == 1 ? found : CallFacts.Unknown;
        return manifest.Effect.MovesMoney || given > 0 ? CallFacts.Unknown : new();
    }

    private static int MoneyGiven(JsonElement values, IReadOnlyList<Field> fields) => values.ValueKind == JsonValueKind.Object
        ? fields.Sum(field => values.TryGetProperty(field.Name, out var value) ? MoneyGiven(value, field) : 0)
        : 0;

    private static int MoneyGiven(JsonElement value, Field field) => field.Type switch
    {
        FieldType.Money => value.ValueKind == JsonValueKind.Number ? 1 : 0,
        FieldType.Object => MoneyGiven(value, field.Fields),
        FieldType.List when field.Items is { } item && value.ValueKind == JsonValueKind.Array => value.EnumerateArray().Sum(one => MoneyGiven(one, item)),
        _ => 0,
    };
}
