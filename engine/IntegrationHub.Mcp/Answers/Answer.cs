using System.Text;
using System.Text.Json;
using IntegrationHub.Engine;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Answers;

/// <summary>An answer in its two forms: an object for programs, and the same in words. A client shows its model one of them.</summary>
internal static class Answer
{
    /// <summary>The most bytes of a result, both forms together.</summary>
    public const int MostBytes = 8_000;

    public static CallToolResult Of<T>(T structured, string text, bool isError = false) => new()
    {
        Content = [new TextContentBlock { Text = text }],
        StructuredContent = JsonSerializer.SerializeToElement(structured, HubJson.Options),
        IsError = isError ? true : null,
    };

    /// <summary>How many bytes an answer takes, as its reader gets it.</summary>
    public static int Bytes(CallToolResult answer) =>
        answer.Content.Sum(block => block is TextContentBlock text ? Encoding.UTF8.GetByteCount(text.Text) : 0)
        + (answer.StructuredContent is { } structured ? Bytes(structured) : 0);

    /// <summary>How many bytes a value takes as JSON.</summary>
    public static int Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, HubJson.Options).Length;
}
