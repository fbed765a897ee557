using System.Net.Http.Headers;
using System.Text;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Protocol;

public sealed class CredentialTests : SandboxTest
{
    [Theory]
    [InlineData("Bearer", "sk_test_4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("Bearer", "rk_test_4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("Bearer", "sk_sandbox")]
    [InlineData("Basic", "c2tfdGVzdF9hYmM6")]
    public async Task A_test_key_is_accepted_as_bearer_and_as_basic_user_name(string scheme, string value)
    {
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, value);

        Assert.Equal(200, (int)(await Get("/v1/customers")).Status);
    }

    [Theory]
    [InlineData("sk_live_a b", "Invalid API Key provided: sk_live_****")]
    [InlineData("hunter2", "Invalid API Key provided: *******")]
    [InlineData("sk_test_a b", "Invalid API Key provided: sk_test_****")]
    public async Task A_malformed_key_is_refused_and_not_repeated(string key, string message)
    {
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        Refused(await Get("/v1/customers"), 401, message);
    }

    [Fact]
    public async Task Live_and_test_keys_see_different_shops()
    {
        var made = await Post("/v1/customers", "email=ada@example.com");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_live_4eC39HqLyjWDarjtT1zdp7dc");

        Assert.Empty((await Get("/v1/customers")).Data);
        const string Elsewhere = "; a similar object exists in test mode, but a live mode key was used to make this request.";
        Refused(await Get($"/v1/customers/{made.Id}"), 404, $"No such customer: '{made.Id}'{Elsewhere}", "resource_missing", "id");
        Refused(await Post("/v1/setup_intents", $"customer={made.Id}"), 400, $"No such customer: '{made.Id}'{Elsewhere}", "resource_missing", "customer");
        Refused(await Get($"/v1/payment_intents/{made.Id}"), 404, $"No such payment_intent: '{made.Id}'", "resource_missing", "intent");
        Assert.True((await Post("/v1/customers", "email=ada@example.com"))["livemode"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_test_key_is_told_of_what_lives_in_live_mode_until_it_is_deleted()
    {
        var test = Http.DefaultRequestHeaders.Authorization;
        var live = Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_live_4eC39HqLyjWDarjtT1zdp7dc");
        var made = await Post("/v1/customers", "email=ada@example.com");

        Http.DefaultRequestHeaders.Authorization = test;
        Refused(
            await Get($"/v1/customers/{made.Id}"), 404,
            $"No such customer: '{made.Id}'; a similar object exists in live mode, but a test mode key was used to make this request.", "resource_missing", "id");

        Http.DefaultRequestHeaders.Authorization = live;
        Assert.Equal(200, (int)(await Delete($"/v1/customers/{made.Id}")).Status);
        Http.DefaultRequestHeaders.Authorization = test;
        Refused(await Get($"/v1/customers/{made.Id}"), 404, $"No such customer: '{made.Id}'", "resource_missing", "id");
    }

    [Fact]
    public async Task A_publishable_key_is_told_apart()
    {
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("pk_test_1:")));

        Refused(
            await Get("/v1/customers"), 401,
            "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at " +
            "https://dashboard.stripe.com/account/apikeys.",
            "secret_key_required");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Basic ???")]
    [InlineData("Digest sk_test_1")]
    public async Task Without_a_key_the_answer_says_how_to_give_one(string? header)
    {
        Http.DefaultRequestHeaders.Authorization = null;
        if (header is not null)
            Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Refused(
            await Get("/v1/customers"), 401,
            "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. " +
            "'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at " +
            "https://support.stripe.com/.");
    }
}
