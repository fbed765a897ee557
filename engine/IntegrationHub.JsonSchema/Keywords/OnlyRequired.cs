namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// Recognises a schema that does nothing but require properties, the building block of rules between fields.
/// </summary>
internal static class OnlyRequired
{
    /// <summary>The sorted names such a schema requires; null for any other schema.</summary>
    public static string[]? Names(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || schema.GetPropertyCount() != 1) return null;
        if (!schema.TryGetProperty("required", out var names) || names.ValueKind != JsonValueKind.Array) return null;
        if (names.GetArrayLength() == 0) return null;
        if (names.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String)) return null;
        return [.. names.EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal)];
    }
}
