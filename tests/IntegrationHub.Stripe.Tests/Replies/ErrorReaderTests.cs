using System.Text.Json;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Stripe.Replies;

namespace IntegrationHub.Stripe.Tests.Replies;

public sealed class ErrorReaderTests
{
    private readonly ErrorReader _reader = new(new SecretMask(new Secret("sk_test_1234567890")));

    [Theory]
    [InlineData("No such customer: 'cus_x'", "customer")]
    [InlineData("No such payment_intent: 'pi_x'", "payment_intent")]
    [InlineData("No such checkout.session: cs_x", "checkout.session")]
    [InlineData("No such price: 'price_x'; a similar object exists in live mode, but a test key was used.", "price")]
    [InlineData("No such PaymentMethod: 'pm_x'; It may exist on one of your connected accounts.", "payment_method")]
    [InlineData("No such subscription item: 'si_x'", "subscription_item")]
    [InlineData("No such thing", null)]
    [InlineData("There is no such customer: 'cus_x'", null)]
    [InlineData("Amount must be at least 50 cents", null)]
    public void The_missing_kind_is_read_from_Stripes_words(string message, string? missing) =>
        Assert.Equal(missing, Read(JsonSerializer.Serialize(new { error = new { message } }))?.Missing);

    [Fact]
    public void The_older_error_with_a_word_and_a_description_is_read_too()
    {
        var error = Read("""{"error": "invalid_grant", "error_description": "This code has expired"}""");

        Assert.Equal(("invalid_grant", "This code has expired", 404), (error?.Code, error?.Message, error?.Status));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"error": null}""")]
    [InlineData("""{"error": []}""")]
    [InlineData("""{"object": "reporting.report_run", "error": "No data"}""")]
    public void What_is_no_error_is_not_read_as_one(string json) => Assert.Null(Read(json));

    private Engine.Calls.ServiceError? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return _reader.Read(document.RootElement, 404, "req_1");
    }
}
