using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Tests.Diagnostics;

public class SecretFieldsTests
{
    [Theory]
    [InlineData("""{"id":"pi_1","client_secret":"pi_1_secret_x"}""", """{"id":"pi_1","client_secret":"[redacted]"}""")]
    [InlineData("""{"data":[{"latest":{"secret":"a"}}]}""", """{"data":[{"latest":{"secret":"[redacted]"}}]}""")]
    [InlineData("""{"client_secret":null,"secretary":"Ada"}""", """{"client_secret":null,"secretary":"Ada"}""")]
    public void What_is_for_programs_only_is_not_shown(string json, string shown) =>
        Assert.Equal(shown, SecretFields.Hide(JsonElement.Parse(json)).GetRawText());
}
