using IntegrationHub.Mcp.Tests.Support;

namespace IntegrationHub.Mcp.Tests.Stdio;

/// <summary>What is looked at over HTTP before it would be repeated is looked at on standard input too.</summary>
public class NotRepeatedTests
{
    private const string Key = "rk_live_M4rkedKey0123456789";

    [Theory]
    [InlineData($$"""{"jsonrpc":"2.0","id":"{{Key}}","method":"ping"}""", "The id of the request is a key or a card number, which no answer repeats; give it another. Nothing was sent.")]
    [InlineData($$"""{"jsonrpc":"1.0","id":"{{Key}}","method":"ping"}""", "The line is not one JSON-RPC message. Nothing was sent.")]
    [InlineData($$"""{"jsonrpc":"2.0","id":1,"method":"{{Key}}"}""", "There is no method [key redacted] in this version. Nothing was sent.")]
    [InlineData($$$"""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"protocolVersion":"{{{Key}}}"}}""", "The version [key redacted] is not spoken here. Nothing was sent.")]
    public async Task A_key_in_what_the_protocol_repeats_does_not_come_back(string sent, string says)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        await line.WriteAsync(sent + "\n");

        var answer = await line.ReadAsync();
        Assert.Equal(says, answer.GetProperty("error").GetProperty("message").GetString());
        Assert.DoesNotContain(Key, answer.GetRawText(), StringComparison.Ordinal);
    }
}
