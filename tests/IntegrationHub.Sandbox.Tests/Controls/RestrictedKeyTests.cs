using System.Net.Http.Headers;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Controls;

public sealed class RestrictedKeyTests : SandboxTest
{
    [Fact]
    public async Task A_restricted_key_may_do_what_it_was_made_for_and_nothing_else()
    {
        var key = (await Post("/_sandbox/restricted_keys", "permissions[customer]=write", "permissions[charge]=read")).Text("key");
        var charge = (await Get("/v1/charges")).Ids[0];
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        Assert.Equal(200, (int)(await Post("/v1/customers", "name=Ada")).Status);
        Assert.Equal(200, (int)(await Get("/v1/refunds")).Status);
        Refused(await Post("/v1/refunds", $"charge={charge}"), 403, Lacking(key, "rak_charge_write"));
        Refused(await Get("/v1/invoices"), 403, Lacking(key, "rak_invoice_read"));
    }

    [Fact]
    public async Task Only_a_digest_of_the_key_is_kept()
    {
        var key = (await Post("/_sandbox/restricted_keys", "permissions[customer]=write")).Text("key");

        Assert.DoesNotContain(key, (await Get("/_sandbox/state")).Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_does_not_exist_is_refused_with_those_that_do()
    {
        var refused = await Post("/_sandbox/restricted_keys", "permissions[refunds]=write");

        Assert.StartsWith("There is no permission \"refunds\". Allowed: account, balance,", refused.Message, StringComparison.Ordinal);
        Assert.Equal("permissions", refused.Param);
    }

    private static string Lacking(string key, string permission) =>
        $"The provided key 'rk_test_{new string('*', 20)}{key[^4..]}' does not have the required permissions for this endpoint on account " +
        $"'acct_1SandboxShop0001'. Having the '{permission}' permission would allow this request to continue.";
}
