using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>Inputs that are refused before anything is sent.</summary>
public sealed class RefusedInputTests
{
    [Theory]
    [InlineData("""{"payment_intent":"pi_3PqExample","charge":"ch_3PqExample"}""", null)]
    [InlineData("""{"payment_intent":"pi_3PqExample","amount":10.99}""", "amount")]
    [InlineData("""{"paymentintent":"pi_3PqExample"}""", "paymentintent")]
    [InlineData("""{"charge":"cus_AdaExample"}""", "charge")]
    public async Task It_is_refused_with_its_field_and_what_was_allowed_and_reaches_nobody(string input, string? field)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        foreach (var command in new[] { "preview", "call" })
        {
            var ran = await Here.RunAsync(command, "stripe_create_refund", "--input", input, "--json", "--api-base", sandbox.BaseAddress.ToString());

            var error = ran.Json.GetProperty("error");
            Assert.Equal(1, ran.Exit);
            Assert.Equal("invalid_input", error.GetProperty("code").GetString());
            Assert.Equal("no", error.GetProperty("sent").GetString());
            Assert.NotEmpty(Ran.Words(error.GetProperty("allowed")));
            if (field is not null) Assert.Equal(field, error.GetProperty("field").GetString());
        }

        Assert.Equal(0, sandbox.RequestCount);
    }

    [Fact]
    public async Task An_amount_with_a_decimal_point_is_explained_to_people() => (await Here.RunAsync(
        "preview", "stripe_create_refund", "--input", """{"payment_intent":"pi_3PqExample","amount":10.99}""")).Says(
        """
        error invalid_input: IH0403: amount is 10.99; it must be a whole number of the currency's smallest unit (1099 is 10.99 USD). Nothing was sent.
          field      amount
          allowed    integer
          hint       Correct the input; describe stripe_create_refund shows every field.
          sent       no
          retryable  no

        """);
}
