using System.Text.Json;
using IntegrationHub.Mcp.Tests.Support;

namespace IntegrationHub.Mcp.Tests.Http;

/// <summary>What an answer repeats by the protocol itself is looked at before, so that no key comes back in it.</summary>
public class NotRepeatedTests
{
    private const string Key = "rk_live_M4rkedKey0123456789";

    [Theory]
    [InlineData(Key)]
    [InlineData("call-" + Key + "-1")]
    [InlineData("5200 8282 8282 8210")]
    public async Task A_request_whose_id_is_a_key_or_a_card_number_is_refused_without_its_id(string id)
    {
        await using var site = await Site.OpenAsync();

        var reply = await PingAsync(site, JsonSerializer.Serialize(id));

        reply.Refused(400, -32600, "The id of the request is a key or a card number, which no answer repeats; give it another. Nothing was sent.");
        Assert.DoesNotContain(id, reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"52008282-8282-4210-8282-828282108210\"")]
    [InlineData("5200828282828210")]
    [InlineData("\"one\"")]
    public async Task Any_other_id_comes_back(string id)
    {
        await using var site = await Site.OpenAsync();

        Assert.Equal(id, (await PingAsync(site, id)).Message.GetProperty("id").GetRawText());
    }

    [Theory]
    [InlineData("resources/read")]
    [InlineData("skills/get")]
    [InlineData("resources/directory/read")]
    public async Task The_address_of_what_is_not_there_comes_back_without_the_key_in_it(string method)
    {
        await using var site = await Site.OpenAsync();
        var address = $"hub://stripe/{Key}";

        var reply = await site.PostAsync(method, new() { ["uri"] = address }, request => request.Headers.Add("Mcp-Name", address));

        Assert.Equal("hub://stripe/[key redacted]", reply.Message.GetProperty("error").GetProperty("data").GetProperty("uri").GetString());
        Assert.DoesNotContain(Key, reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_a_key_is_not_spoken_and_not_repeated()
    {
        await using var site = await Site.OpenAsync();

        var reply = await site.SendAsync(site.Post(
            $$$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"{{{{Key}}}}","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"""));

        reply.Refused(400, -32022, "The version [key redacted] is not spoken here. Nothing was sent.");
        Assert.DoesNotContain(Key, reply.Body, StringComparison.Ordinal);
    }

    private static Task<Reply> PingAsync(Site site, string id)
    {
        var request = site.Post(
            $$$$"""{"jsonrpc":"2.0","id":{{{{id}}}},"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"{{{{Line.Newest}}}}","io.modelcontextprotocol/clientCapabilities":{ } } } }""");
        request.Headers.Add("MCP-Protocol-Version", Line.Newest);
        request.Headers.Add("Mcp-Method", "tools/list");
        return site.SendAsync(request);
    }
}
