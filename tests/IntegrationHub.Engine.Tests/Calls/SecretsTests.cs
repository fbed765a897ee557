using System.Text.Json;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public class SecretsTests
{
    [Fact]
    public async Task The_key_is_in_nothing_that_is_shown_or_kept()
    {
        var hub = new TestHub();
        var preview = await hub.Previewed();
        var result = Expect.Value(await hub.Call(preview.Token));

        foreach (var text in new[] { Json(preview), Json(result), Json(hub.Store.Only), preview.ToString(), hub.Store.Only.ToString() })
        {
            Assert.DoesNotContain("51AbCd", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secretword", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_connection_does_not_print_its_credential()
    {
        var connection = new Connection("main", "stripe", HubEnvironment.Test, new("https://api.stripe.com"), new(FakeConnections.Key));

        Assert.DoesNotContain("51AbCd", connection.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("51AbCd", JsonSerializer.Serialize(connection, HubJson.Options), StringComparison.Ordinal);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, HubJson.Options);
}
