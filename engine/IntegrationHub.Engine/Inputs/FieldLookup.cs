using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Finds fields by name, alias or place.</summary>
internal static class FieldLookup
{
    /// <summary>The field of that name or alias, or null.</summary>
    public static Field? ByNameOrAlias(IReadOnlyList<Field> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Name.Equals(name, StringComparison.Ordinal)) return field;
        }

        foreach (var field in fields)
        {
            if (field.Aliases.Contains(name, StringComparer.Ordinal)) return field;
        }

        return null;
    }

    /// <summary>The field whose value a JSON Pointer into an input leads to, or null inside a map and for unknown fields.</summary>
    public static Field? At(IReadOnlyList<Field> fields, string pointer)
    {
        Field? field = null;
        foreach (var part in pointer.Length == 0 ? [] : pointer[1..].Split('/'))
        {
            if (field?.Type is not (null or FieldType.List or FieldType.Object)) return null;
            field = field?.Type == FieldType.List
                ? field.Items
                : (field?.Fields ?? fields).FirstOrDefault(f => f.Name.Equals(part, StringComparison.Ordinal));
            if (field is null) return null;
        }

        return field;
    }
}
