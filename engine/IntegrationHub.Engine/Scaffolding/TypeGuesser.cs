using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>Gives each value of the service the type of a manifest that says most about it.</summary>
/// <param name="known">What other manifests say of fields of the same name.</param>
internal sealed class TypeGuesser(KnownFields known)
{
    private static readonly string[] Bounds = ["gt", "gte", "lt", "lte"];

    /// <summary>The type; null when none carries the value, so that it must be left out.</summary>
    /// <param name="name">The field's name, or what the items of a list are called.</param>
    /// <param name="parent">The name of the object it is in; empty at the top.</param>
    /// <param name="value">What the service says of it.</param>
    public GuessedType? Guess(string name, string parent, FactsValue value)
    {
        if (Choose(value) is not { } branch) return null;
        var fitting = TypeFit.Fitting(branch);
        var type = fitting is [var only] ? only
            : known.TypeOf(name) is { } usual && fitting.Contains(usual) ? usual
            : ByName(Bounds.Contains(name, StringComparer.Ordinal) ? parent : name) is { } named && fitting.Contains(named) ? named
            : fitting.Contains(FieldType.String) ? FieldType.String
            : FieldType.Integer;
        if (type == FieldType.List && (branch.Items is null || Guess(KnownFields.ItemsOf(name), parent, branch.Items) is null)) return null;
        return new(type, branch);
    }

    // Of a number and a range of numbers the range says more; of a word and a value, the value, for words stand beside it.
    private static FactsValue? Choose(FactsValue value)
    {
        FactsValue[] carried = [.. value.Branches.Where(branch => TypeFit.Fitting(branch).Count > 0)];
        if (carried.All(branch => branch.Type is "integer" or "object") && carried.FirstOrDefault(branch => branch.Type == "object") is { } range) return range;
        return carried.FirstOrDefault(branch => branch.Enum.Count == 0) ?? carried.FirstOrDefault();
    }

    private static FieldType? ByName(string name)
    {
        string[] words = name.TrimEnd('[', ']').Split('_');
        return words switch
        {
            [.., "at" or "date" or "timestamp"] or ["created"] => FieldType.Timestamp,
            _ when words.Contains("percent") || words.Contains("percentage") => FieldType.Number,
            _ when words.Contains("amount") => FieldType.Money,
            [.., "decimal"] => FieldType.Number,
            ["currency"] => FieldType.Currency,
            ["country"] => FieldType.Country,
            [.., "email"] => FieldType.Email,
            [.., "url"] => FieldType.Url,
            _ => null,
        };
    }
}
