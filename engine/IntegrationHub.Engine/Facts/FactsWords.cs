namespace IntegrationHub.Engine.Facts;

/// <summary>How messages speak of what the service takes.</summary>
internal static class FactsWords
{
    /// <summary>The type of a value: <c>list of string</c>, <c>enum or integer</c>.</summary>
    public static string Type(FactsValue value) => value switch
    {
        { AnyOf.Count: > 0 } => string.Join(" or ", value.Branches.Select(Type).Distinct(StringComparer.Ordinal)),
        { Type: "array", Items: { } items } => $"list of {Type(items)}",
        { Type: "map", Values: { } values } => $"map of {Type(values)}",
        { Type: "string", Enum.Count: > 0 } => "enum",
        { Format: { } format, Type: { } type } => $"{type} ({format})",
        _ => value.Type ?? "anything",
    };
}
