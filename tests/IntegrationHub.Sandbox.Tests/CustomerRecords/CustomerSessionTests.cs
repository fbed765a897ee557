using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.CustomerRecords;

public sealed class CustomerSessionTests : SandboxTest
{
    [Fact]
    public async Task A_session_says_what_it_allows_and_for_how_long()
    {
        var made = await Post(
            "/v1/customer_sessions", $"customer={ShopSeed.Customer}", "components[payment_element][enabled]=true",
            "components[payment_element][features][payment_method_redisplay]=enabled");

        Assert.False(made.Json.ContainsKey("id"));
        Assert.StartsWith("cuss_secret_", made.Text("client_secret"), StringComparison.Ordinal);
        Assert.Equal(Clock.Seconds + 1800, made["expires_at"]!.GetValue<long>());
        Assert.Equal("enabled", made.Text("components.payment_element.features.payment_method_redisplay"));
        Assert.Equal("disabled", made.Text("components.payment_element.features.payment_method_save"));
        Assert.Equal("""{"enabled":false,"features":null}""", made.Node("components.customer_sheet")!.ToJsonString());
        Assert.Equal("""{"enabled":false}""", made.Node("components.pricing_table")!.ToJsonString());
    }

    [Fact]
    public async Task A_session_is_for_a_customer_that_exists_and_for_something()
    {
        Refused(
            await Post("/v1/customer_sessions", $"customer={ShopSeed.Customer}", "components[pricing_table][enabled]=false"), 400,
            "At least one of the `components` must be enabled.", null, "components");
        Refused(
            await Post("/v1/customer_sessions", "customer=cus_nope", "components[pricing_table][enabled]=true"), 400,
            "No such customer: 'cus_nope'", "resource_missing", "customer");
    }
}
