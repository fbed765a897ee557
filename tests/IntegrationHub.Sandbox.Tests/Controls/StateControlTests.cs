using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Controls;

public sealed class StateControlTests : SandboxTest
{
    [Fact]
    public async Task A_saved_shop_is_loaded_again_with_everything_in_it()
    {
        var customer = await Post("/v1/customers", "name=Kept");
        var saved = await Get("/_sandbox/state");
        await Post("/_sandbox/state", "seed=empty");
        Assert.Empty((await Get("/v1/customers")).Data);
        Assert.Empty((await Get("/v1/events")).Data);

        var loaded = await Post("/_sandbox/state", $"state={saved.Json.ToJsonString()}");

        Assert.True(JsonNode.DeepEquals(saved.Json, loaded.Json));
        Assert.Equal("Kept", (await Get($"/v1/customers/{customer.Id}")).Text("name"));
        Assert.Equal("active", (await Get($"/v1/subscriptions/{ShopSeed.ActiveSubscription}")).Text("status"));
    }

    [Fact]
    public async Task Beginning_anew_with_the_shop_gives_the_seeded_shop()
    {
        await Post("/v1/customers", "name=Forgotten");

        await Post("/_sandbox/state", "seed=shop");

        await using var seeded = await SandboxServer.StartAsync(new() { Time = Clock });
        using var http = Client(seeded);
        Assert.Equal((await Send(http, HttpMethod.Get, "/v1/charges?limit=100")).Ids, (await Get("/v1/charges?limit=100")).Ids);
        Assert.DoesNotContain((await Get("/v1/customers?limit=100")).Data, c => c["name"]?.ToString() == "Forgotten");
    }

    [Fact]
    public async Task Beginning_anew_forgets_idempotency_keys_and_can_be_done_from_the_same_program()
    {
        var first = await PostWithKey("one", "/v1/customers", "name=Ada");
        await Server.ResetAsync();
        var again = await PostWithKey("one", "/v1/customers", "name=Ada");

        Assert.NotEqual(first.Id, again.Id);
        Assert.Single((await Get("/v1/customers")).Data);
    }

    [Fact]
    public async Task What_is_no_saved_shop_changes_nothing()
    {
        var before = (await Get("/v1/customers")).Ids;

        Refused(
            await Post("/_sandbox/state", "state={\"put\":1}"), 400,
            "This is no state that GET /_sandbox/state gave. Nothing was changed.", param: "state");
        Refused(
            await Post("/_sandbox/state"), 400, "Give either seed, to begin anew, or state, to load what was saved.", param: "seed");
        Assert.Equal(before, (await Get("/v1/customers")).Ids);
    }
}
