using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests;

public sealed class ReloadTests : IAsyncLifetime
{
    private const string Ship = "shop/orders/ship-order.yaml";
    private const string Pack = "shop/orders/pack-order.yaml";

    private LiveSite _site = null!;

    public async Task InitializeAsync() => _site = await LiveSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_new_file_is_a_new_tool_on_every_route()
    {
        Assert.Equal(["shop_ship_order"], await _site.ToolsAsync());
        Assert.DoesNotContain("shop_pack_order", (await _site.GetAsync("/openapi/v1.json")).Text, StringComparison.Ordinal);

        _site.Edit(Pack, LiveSite.Order.Replace("Ship an order", "Pack an order", StringComparison.Ordinal));

        Assert.Equal(["shop_pack_order", "shop_ship_order"], await _site.ToolsAsync());
        Assert.Equal("Pack an order", (await _site.GetAsync("/v1/tools/shop_pack_order")).Json.GetProperty("title").GetString());
        Assert.Contains("shop_pack_order", (await _site.GetAsync("/v1/tools/search?q=pack")).Text, StringComparison.Ordinal);
        Assert.Contains("/v1/tools/shop_pack_order/call", (await _site.GetAsync("/openapi/v1.json")).Text, StringComparison.Ordinal);
        Assert.Contains("/v1/tools/shop_pack_order/call", (await _site.GetAsync("/openapi/v1.yaml")).Text, StringComparison.Ordinal);
        Assert.Equal(
            """{"status":"ready","catalog":{"tools":2,"loaded_at":"2026-11-20T12:00:02+00:00"},"policy":{"version":"default-1"}}""", (await _site.GetAsync("/readyz")).Text);
    }

    [Fact]
    public async Task A_broken_file_changes_nothing_but_what_readyz_says_until_it_is_mended()
    {
        _site.Edit(Pack, LiveSite.Order + "colour: red\n");

        Assert.Equal(["shop_ship_order"], await _site.ToolsAsync());
        Assert.False((await _site.CallAsync(await _site.TokenAsync())).Json.GetProperty("replayed").GetBoolean());
        var ready = await _site.GetAsync("/readyz");
        Assert.Equal(200, (int)ready.Status);
        Assert.Equal("ready", ready.Json.GetProperty("status").GetString());
        var catalog = ready.Json.GetProperty("catalog");
        Assert.Equal((1, "2026-11-20T12:00:00+00:00"), (catalog.GetProperty("tools").GetInt32(), catalog.GetProperty("loaded_at").GetString()));
        Assert.StartsWith(
            "IH0105 catalog/shop/orders/pack-order.yaml:14:1: unknown key \"colour\". Allowed: ",
            catalog.GetProperty("problem").GetString(),
            StringComparison.Ordinal);

        _site.Edit(Pack, LiveSite.Order);

        Assert.Equal(["shop_pack_order", "shop_ship_order"], await _site.ToolsAsync());
        Assert.False((await _site.GetAsync("/readyz")).Json.GetProperty("catalog").TryGetProperty("problem", out _));
    }

    [Fact]
    public async Task A_call_that_is_under_way_ends_with_the_catalog_it_began_with()
    {
        var token = await _site.TokenAsync();
        var arrived = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        _site.Service.OnWrite = () =>
        {
            arrived.SetResult();
            leave.Task.Wait();
            return FakeTransport.Succeeded("""{"id":"or_1","object":"order"}""");
        };
        var call = Task.Run(() => _site.CallAsync(token));
        await arrived.Task;

        // With the new file in use the same answer would be no order.
        _site.Edit(Ship, LiveSite.Order.Replace("returns: order", "returns: parcel", StringComparison.Ordinal));
        leave.SetResult();

        Assert.Equal("or_1", (await call).Json.GetProperty("result").GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_was_agreed_to_is_not_done_by_another_request()
    {
        var token = await _site.TokenAsync();
        _site.Edit(Ship, LiveSite.Order.Replace("/ship", "/cancel", StringComparison.Ordinal));

        (await _site.CallAsync(token)).IsProblem(
            409, ErrorCodes.ConfirmationMismatch, "This is not what was agreed to: request differs from the preview. Nothing was sent.");
        Assert.Empty(_site.Service.Writes);
    }

    [Fact]
    public async Task What_was_agreed_to_is_done_when_only_words_have_changed()
    {
        var token = await _site.TokenAsync();
        _site.Edit(Ship, LiveSite.Order.Replace("Ships an order.", "Sends an order on its way.", StringComparison.Ordinal));

        Assert.Equal("or_1", (await _site.CallAsync(token)).Json.GetProperty("result").GetProperty("id").GetString());
    }
}
