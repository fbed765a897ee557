using System.Text.Json;

namespace IntegrationHub.Engine;

/// <summary>The small words that stand for the hub's choices in JSON, in the store and in sentences.</summary>
public static class Names
{
    /// <summary>The word for a choice: <c>sandbox</c>, <c>destructive</c>, <c>read</c>.</summary>
    public static string Of<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString());
}
