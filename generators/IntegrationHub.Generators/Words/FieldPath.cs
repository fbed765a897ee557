namespace IntegrationHub.Generators.Words;

/// <summary>The dotted path by which a nested field is called: <c>line_items[].price_data.currency</c>.</summary>
internal static class FieldPath
{
    public static string Join(string within, string name) => within.Length == 0 ? name : $"{within}.{name}";

    public static string Item(string list) => $"{list}[]";
}
