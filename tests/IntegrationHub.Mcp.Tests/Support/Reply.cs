using System.Net.Http.Headers;
using System.Text.Json;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>What came back over HTTP.</summary>
internal sealed record Reply(int Status, HttpResponseHeaders Headers, string Body)
{
    /// <summary>The message of the answer, whether it came alone or as an event.</summary>
    public JsonElement Message => JsonElement.Parse(Body.Contains("data: ", StringComparison.Ordinal) ? Body.Split("data: ")[^1] : Body);

    public static async Task<Reply> OfAsync(HttpResponseMessage response)
    {
        using (response) return new((int)response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync());
    }

    public void Refused(int status, int code, string message)
    {
        Assert.Equal(status, Status);
        var error = Message.GetProperty("error");
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("code").GetInt32());
    }
}
