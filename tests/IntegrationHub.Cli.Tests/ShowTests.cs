using System.Globalization;
using System.Text;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests;

public sealed class ShowTests
{
    [Fact]
    public async Task A_write_is_shown_with_its_effect_and_the_request_of_its_first_example()
    {
        var described = (await Here.RunAsync("tools", "describe", "stripe_create_refund", "--json")).Ok().Out;
        var bytes = Encoding.UTF8.GetByteCount(described.TrimEnd('\n')).ToString("N0", CultureInfo.InvariantCulture);

        var shown = (await Here.RunAsync("show", "stripe_create_refund")).Ok().Out;

        Assert.StartsWith(
            $"""
            stripe_create_refund

              file         {File(shown)}
              request      POST /v1/refunds
              mode         write
              risk         destructive
              effect       moves money, cannot be undone, the customer hears of it
              permission   Charges and Refunds: write
              policy       sandbox: confirm
                           test: confirm
                           live: approve
              describe     {bytes} bytes

            example: Refund $25 of the last payment.
              request      POST https://api.stripe.com/v1/refunds
                           Authorization: Bearer [redacted]
                           Content-Type: application/x-www-form-urlencoded
                           Idempotency-Key: [new with each preview]
                           Stripe-Version: 2026-10-28.endive
                           User-Agent: IntegrationHub/1.0.0
              body         payment_intent=pi_SeedOrder1008&amount=2500&reason=requested_by_customer

            input schema

            """,
            shown,
            StringComparison.Ordinal);
        Assert.EndsWith("catalog/stripe/refunds/create-refund.yaml", File(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_changes_nothing_and_its_request_carries_neither_key_nor_body()
    {
        var tool = (await Here.RunAsync("show", "stripe_list_customers", "--json")).Ok().Json;

        Assert.Equal("changes nothing", tool.GetProperty("effect").GetString());
        Assert.Equal("Customers: read", tool.GetProperty("permission").GetString());
        var request = tool.GetProperty("example").GetProperty("request");
        Assert.Equal("https://api.stripe.com/v1/customers?email=ada%40example.com", request.GetProperty("url").GetString());
        Assert.False(request.TryGetProperty("body", out _));
        Assert.False(request.GetProperty("headers").TryGetProperty("Idempotency-Key", out _));
    }

    [Fact]
    public async Task The_file_of_a_manifest_names_its_tool_too()
    {
        var file = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Repository.Catalog, "stripe/refunds/create-refund.yaml"));

        Assert.StartsWith("stripe_create_refund\n", (await Here.RunAsync("show", file)).Ok().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_becomes_no_tool_is_answered_as_a_tool_that_is_not_there() => (await Here.RunAsync("show", "nothing.yaml", "--json"))
        .Refused("tool_not_found", "There is no tool \"nothing.yaml\". Nothing was sent.");

    private static string File(string shown) => shown.Split('\n')[2]["  file         ".Length..];
}
