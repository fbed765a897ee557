using System.Net;
using System.Text.Json;

namespace IntegrationHub.Http.Tests.Support;

/// <summary>An answer, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseMessage Message, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? ContentType => Message.Content.Headers.ContentType?.MediaType;

    public static async Task<Answer> OfAsync(HttpResponseMessage message) =>
        new(message.StatusCode, message, await message.Content.ReadAsStringAsync());

    /// <summary>Holds the answer to the one error shape, and to its status, code and whole message.</summary>
    public JsonElement IsProblem(int status, string code, string message, string sent = "no")
    {
        Assert.Equal(message, Json.TryGetProperty("message", out var text) ? text.GetString() : Text);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(status, (int)Status);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.Equal(code, Json.GetProperty("code").GetString());
        Assert.Equal("about:blank", Json.GetProperty("type").GetString());
        Assert.Equal(message, Json.GetProperty("detail").GetString());
        Assert.Equal(sent, Json.GetProperty("sent").GetString());
        Assert.NotEmpty(Json.GetProperty("title").GetString()!);
        Assert.True(Json.TryGetProperty("retryable", out _));
        return Json;
    }

    public static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
