using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Tests.Diagnostics;

public class SecretFieldsTests
{
    [Theory]
    [InlineData("""{"id":"pi_1","client_secret":"pi_1_secret_x"}""", """{"id":"pi_1","client_secret":"[redacted]"}""")]
    [InlineData("""{"data":[{"latest":{"secret":"a"}}]}""", """{"data":[{"latest":{"secret":"[redacted]"}}]}""")]
    [InlineData("""{"client_secret":null,"secretary":"Ada"}""", """{"client_secret":null,"secretary":"Ada"}""")]
    [InlineData("""{"notes":["card 4242 4242 4242 4242"],"text":"sk_live_abcdefgh12345678"}""", """{"notes":["card [card redacted]"],"text":"[key redacted]"}""")]
    public void What_is_for_programs_only_is_not_shown(string json, string shown) =>
        Assert.Equal(shown, SecretFields.Clean(JsonElement.Parse(json)).GetRawText());
}
