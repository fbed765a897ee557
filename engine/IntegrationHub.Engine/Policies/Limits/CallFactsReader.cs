using System.Text.Json;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>Finds the money and the customer of a write in its input and in the present state, by what its manifest says.</summary>
internal static class CallFactsReader
{
    // No service moves more at once; sums of many of these still are whole numbers.
    private const long MostCounted = 1_000_000_000_000;

    /// <summary>The facts of a call.</summary>
    /// <param name="input">Its checked input.</param>
    /// <param name="present">What the service holds now, as far as its preview reads it.</param>
    public static CallFacts Read(CheckedInput input, JsonElement? present) =>
        MoneyOf(input, present) with { Customer = CustomerFinder.Find(input, present) };

    private static CallFacts MoneyOf(CheckedInput input, JsonElement? present)
    {
        var manifest = input.Tool.Manifest;
        var given = MoneyGiven(input.Values, manifest.Fields);
        foreach (var path in manifest.Money)
        {
            if (Number(path.Amount, input, present) is not { } amount) continue;
            var less = path.Less is null ? 0 : Number(path.Less, input, present);
            var currency = At(path.Currency, input, present);

            // What moves no money but has more of it in its input is about more than this amount.
            var isAll = manifest.Effect.MovesMoney || given == 1;
            return less is { } off && currency is { ValueKind: JsonValueKind.String } code && isAll && amount is >= -MostCounted and <= MostCounted
                ? new() { Amount = Math.Abs(amount - off), Currency = code.GetString()!.ToLowerInvariant() }
                : CallFacts.Unknown;
        }

        return manifest.Effect.MovesMoney || given > 0 ? CallFacts.Unknown : new();
    }

    private static long? Number(string path, CheckedInput input, JsonElement? present) =>
        At(path, input, present) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    private static JsonElement? At(string path, CheckedInput input, JsonElement? present)
    {
        string[] parts = path.Split('.');
        var at = parts[0] == "input" ? input.Values : present;
        foreach (var part in parts[1..])
        {
            if (at is not { ValueKind: JsonValueKind.Object } of || !of.TryGetProperty(part, out var next)) return null;
            at = next;
        }

        return at;
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
