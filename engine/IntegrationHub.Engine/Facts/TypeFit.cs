using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Facts;

/// <summary>Which types of a manifest carry which values of the service.</summary>
internal static class TypeFit
{
    /// <summary>The kind of value a field stands for; null when it stands for none of them.</summary>
    public static FactsValue? Branch(Field field, FactsValue value)
    {
        if (value.IsUnknown) return value;
        FactsValue[] fitting = [.. value.Branches.Where(branch => Fits(field.Type, branch))];

        // Text that may be anything is meant before text that may be a few words.
        return field.Type == FieldType.Enum
            ? fitting.FirstOrDefault()
            : fitting.FirstOrDefault(branch => branch.Enum.Count == 0) ?? fitting.FirstOrDefault();
    }

    /// <summary>The types that stand for a value, in their order of meaning.</summary>
    public static IReadOnlyList<FieldType> Fitting(FactsValue value) => [.. Enum.GetValues<FieldType>()
        .Where(type => value.Branches.Any(branch => Fits(type, branch) && (branch.Enum.Count == 0 || type == FieldType.Enum)))];

    /// <summary>Whether codes of countries or currencies are listed: a type knows those better than a list does.</summary>
    public static bool IsListOfCodes(FieldType type, IReadOnlyList<string> words) => type switch
    {
        FieldType.Country => words.All(word => word.Length == 2 && word.All(char.IsAsciiLetterUpper)),
        FieldType.Currency => words.All(word => word.Length == 3 && word.All(char.IsAsciiLetter)),
        _ => false,
    };

    // Source of the two guesses: the facts' own page. Whether a number is whole is guessed from its name, and few
    // whole numbers say that they are a time; so "number" and "timestamp" are taken for any whole number.
    private static bool Fits(FieldType type, FactsValue branch) => branch.Type switch
    {
        "boolean" => type is FieldType.Boolean,
        "integer" when branch.Format == "unix-time" => type is FieldType.Timestamp,
        "integer" => type is FieldType.Integer or FieldType.Money or FieldType.Number or FieldType.Timestamp,
        "number" => type is FieldType.Number,
        "string" when branch.Format == "decimal" => type is FieldType.Number or FieldType.String,
        "string" when type is FieldType.Enum => branch.Enum.Count > 0,
        "string" => type is FieldType.String or FieldType.Id or FieldType.Email or FieldType.Url or FieldType.Country or FieldType.Currency,
        "array" => type is FieldType.List,
        "object" => type is FieldType.Object,
        "map" => type is FieldType.Map && branch.Values?.Fields() is null,
        _ => false,
    };
}
