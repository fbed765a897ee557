using System.Text.Encodings.Web;
using System.Text.Json;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests.Shared;

namespace IntegrationHub.Engine.Tests.Schemas;

public class InputSchemaWriterTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_schema_of_a_refund() =>
        Snapshot.Match(JsonSerializer.Serialize(TestHub.Catalog.Find(TestHub.Refund)!.Input.Json, Indented) + "\n");

    [Fact]
    public void A_field_with_a_cautious_value_is_not_required_and_says_the_value()
    {
        var schema = TestHub.Catalog.Find("stripe_create_subscription")!.Input.Json;

        Assert.Equal("default_incomplete", schema.GetProperty("properties").GetProperty("payment_behavior").GetProperty("default").GetString());
        Assert.Equal(["customer", "items"], schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public void An_alias_is_accepted_and_never_advertised() => Assert.DoesNotContain(
        "payment_intent_id", TestHub.Catalog.Find(TestHub.Refund)!.Input.Json.GetRawText(), StringComparison.Ordinal);
}
