using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>Reads the two forms of an answer.</summary>
internal static class AnswerReading
{
    public static string Text(this CallToolResult answer) => Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;

    public static JsonElement Json(this CallToolResult answer)
    {
        Assert.Equal(JsonValueKind.Object, answer.StructuredContent?.ValueKind);
        return answer.StructuredContent!.Value;
    }

    /// <summary>The error of a call that failed, in the shape of every surface.</summary>
    public static JsonElement Refused(this CallToolResult answer, string code, string message, string sent = "no")
    {
        Assert.True(answer.IsError, answer.Text());
        var error = answer.Json().GetProperty("error");
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(sent, error.GetProperty("sent").GetString());
        Assert.StartsWith($"error {code}: {message}", answer.Text(), StringComparison.Ordinal);
        return error;
    }

    public static CallToolResult Ok(this CallToolResult answer)
    {
        Assert.False(answer.IsError ?? false, answer.Text());
        return answer;
    }
}
