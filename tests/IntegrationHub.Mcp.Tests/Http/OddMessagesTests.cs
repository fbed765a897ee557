using IntegrationHub.Mcp.Tests.Support;

namespace IntegrationHub.Mcp.Tests.Http;

public class OddMessagesTests
{
    [Theory]
    [MemberData(nameof(OddMessages.All), MemberType = typeof(OddMessages))]
    public async Task What_makes_no_sense_is_refused_and_breaks_nothing(string body)
    {
        await using var site = await Site.OpenAsync();
        using var request = site.Post(body);
        request.Headers.Add("MCP-Protocol-Version", Line.Newest);
        request.Headers.Add("Mcp-Method", MethodOf(body));
        request.Headers.Add("Mcp-Name", "call_tool");

        var reply = await site.SendAsync(request);

        Assert.True(reply.Status is 202 or 400 or 404 || (reply.Status == 200 && (reply.Body.Contains("\"error\"", StringComparison.Ordinal) || reply.Body.Contains("\"isError\":true", StringComparison.Ordinal))), $"{reply.Status} {reply.Body}");
        Assert.Empty(site.Desk.Service.Writes);
        Assert.Equal(200, (await site.PostAsync("tools/list")).Status);
    }

    private static string MethodOf(string body) => body.Split("\"method\":\"") is [_, var rest] ? rest.Split('"')[0] is var method && method.All(char.IsAscii) && !method.Contains('\\', StringComparison.Ordinal) ? method : "x" : "x";
}
