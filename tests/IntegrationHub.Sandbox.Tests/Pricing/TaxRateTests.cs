using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pricing;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Pricing;

public sealed class TaxRateTests : SandboxTest
{
    [Fact]
    public async Task A_tax_rate_keeps_its_percentage_and_changes_its_words()
    {
        var rate = await Post(
            "/v1/tax_rates", "display_name=Sales tax", "percentage=8.875", "inclusive=false", "country=us", "state=NY", "tax_type=sales_tax");

        Assert.Equal(("8.875", "US", "NY"), (rate.Text("percentage"), rate.Text("country"), rate.Text("state")));
        Assert.Equal("false", (await Post($"/v1/tax_rates/{rate.Id}", "active=false", "description=Old")).Text("active"));
        Assert.Equal([rate.Id], (await Get("/v1/tax_rates?active=false&inclusive=false")).Ids);
        Refused(
            await Post($"/v1/tax_rates/{rate.Id}", "percentage=9"), 400, "Received unknown parameter: percentage", "parameter_unknown", "percentage");
    }

    [Theory]
    [InlineData("percentage=119", "percentage", "Invalid percentage: must be at least 0 and at most 100 (it currently is '119').", null)]
    [InlineData("percentage=1.23456", "percentage", "Invalid decimal: 1.23456; must contain at maximum four decimal places.", null)]
    [InlineData("country=Germany", "country", "Invalid string: Germany; must be at most 2 characters", "parameter_invalid_string")]
    [InlineData("country=1_", "country", "Country '1_' is unknown. Try using a 2-character alphanumeric country code instead.", null)]
    [InlineData("tax_type=tithe", "tax_type", null, null)]
    public async Task A_tax_rate_that_makes_no_sense_is_refused(string field, string param, string? message, string? code)
    {
        string[] good = ["display_name=VAT", "percentage=19", "inclusive=false"];
        var answer = await Post("/v1/tax_rates", [.. good.Where(g => g.Split('=')[0] != field.Split('=')[0]), field]);

        Assert.Equal((400, param, code), ((int)answer.Status, answer.Param, answer.Code));
        Assert.Equal(message ?? answer.Message, answer.Message);
    }

    [Theory]
    [InlineData(10_000, 1_900, 10_000, "19")]
    [InlineData(999, 89, 999, "8.875")]
    [InlineData(0, 0, 0, "19")]
    public void Exclusive_tax_comes_on_top(long amount, long tax, long taxable, string percentage)
    {
        var reckoned = Assert.Single(TaxRates.Reckon(amount, [Rate("txr_1", percentage, false)]));

        Assert.Equal(new TaxAmount("txr_1", tax, taxable, false), reckoned);
    }

    [Fact]
    public void Inclusive_tax_is_in_the_amount_and_several_share_one_base() => Assert.Equal(
        [new TaxAmount("a", 1_000, 10_000, true), new TaxAmount("b", 500, 10_000, true)],
        TaxRates.Reckon(11_500, [Rate("a", "10", true), Rate("b", "5", true)]));

    private static JsonObject Rate(string id, string percentage, bool inclusive) =>
        JsonNode.Parse($$"""{"id":"{{id}}","percentage":{{percentage}},"inclusive":{{(inclusive ? "true" : "false")}}}""")!.AsObject();
}
