using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.Connections;

public sealed class AvailabilityTests : IAsyncLifetime, IDisposable
{
    private const string Refund = """{"payment_intent":"pi_SeedOrder1008","amount":2500}""";

    private readonly KeyHome _home = new();
    private SandboxServer _sandbox = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new());
        _home.Variables["STRIPE_API_BASE"] = _sandbox.BaseAddress.ToString();
    }

    public Task DisposeAsync() => _sandbox.DisposeAsync().AsTask();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_key_is_tried_before_it_is_kept_and_what_it_may_do_is_told()
    {
        var key = await RestrictedAsync("customer=write", "charge=read", "payment_intent=read");

        var ran = (await _home.ConnectAsync(key)).Ok();

        Assert.Equal(
            $"""
            Connected stripe-test: stripe in test, rk_test_…{key[^4..]}. The key is stored sealed.
            stripe-test (test): 4 of 27 permissions can read; 112 tools will not work, 32 may. Writes are not tried, since only a write could tell.
            ./hub connections test stripe-test shows which.

            """, ran.Out);
        _home.HoldsNowhere(key);
    }

    [Fact]
    public async Task A_test_reads_once_for_each_permission_and_writes_nothing()
    {
        (await _home.ConnectAsync(await RestrictedAsync("customer=write", "charge=read"), "--no-test")).Ok();
        var before = _sandbox.RequestCount;

        var test = (await _home.RunAsync("connections", "test", "--json")).Ok().Json.GetProperty("test");

        Assert.Equal(24, _sandbox.RequestCount - before);
        var found = test.GetProperty("permissions").EnumerateArray().ToDictionary(
            one => one.GetProperty("permission").GetString()!, one => $"{one.GetProperty("read").GetString()}, {one.GetProperty("write").GetString()}");
        Assert.Equal("ok, not probed", found["customers"]);
        Assert.Equal("ok, not probed", found["refunds"]);
        Assert.Equal("missing, missing", found["coupons"]);
        Assert.Equal("missing, none", found["balance"]);
        Assert.Equal("not probed, not probed", found["customer_sessions"]);
        Assert.Contains(
            """{"tool":"stripe_create_coupon","why":"the key has no coupons write"}""",
            test.GetProperty("unavailable").EnumerateArray().Select(one => JsonSerializer.Serialize(one)));
    }

    [Fact]
    public async Task What_a_key_lacks_is_said_in_lists_and_descriptions_and_refused_before_anything_is_sent()
    {
        (await _home.ConnectAsync(await RestrictedAsync("customer=write"))).Ok();
        var before = _sandbox.RequestCount;

        Assert.Equal("the key has no coupons write", Listed(await _home.RunAsync("tools", "list", "--group", "coupons", "--json"), "tools", "stripe_create_coupon"));
        Assert.Equal("the key has no coupons write", Listed(await _home.RunAsync("tools", "search", "make a coupon", "--json"), "results", "stripe_create_coupon"));
        var described = (await _home.RunAsync("tools", "describe", "stripe_create_coupon", "--json")).Ok();
        Assert.Equal("the key has no coupons write", described.Json.GetProperty("unavailable").GetString());
        Assert.True(described.Out.Length <= 6000);
        Assert.Contains("unavailable: the key has no coupons write.", (await _home.RunAsync("tools", "list", "--group", "coupons")).Ok().Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Null(Listed(await _home.RunAsync("tools", "list", "--group", "customers", "--json"), "tools", "stripe_create_customer"));

        const string message = "stripe_create_coupon is unavailable on the connection stripe-test: the key has no coupons write. Nothing was sent.";
        string[] coupon = ["stripe_create_coupon", "--input", """{"percent_off":10,"duration":"once"}""", "--json"];
        (await _home.RunAsync(["preview", .. coupon])).Refused("not_permitted", message);
        var refused = (await _home.RunAsync(["call", .. coupon])).Refused("not_permitted", message);
        Assert.Equal("Ask the person to add it to the key (Coupons: write) and to run: ./hub connections test stripe-test", refused.GetProperty("hint").GetString());
        (await _home.RunAsync("call", "stripe_list_coupons", "--input", "{}", "--json"))
            .Refused("not_permitted", "stripe_list_coupons is unavailable on the connection stripe-test: the key has no coupons read. Nothing was sent.");
        Assert.Equal(before, _sandbox.RequestCount);
    }

    [Fact]
    public async Task A_refused_write_teaches_what_no_read_can_and_a_new_test_forgets_it()
    {
        (await _home.ConnectAsync(await RestrictedAsync("charge=read", "payment_intent=read"))).Ok();
        Assert.Null(Listed(await _home.RunAsync("tools", "list", "--group", "refunds", "--json"), "tools", "stripe_create_refund"));
        var token = (await _home.RunAsync("preview", "stripe_create_refund", "--input", Refund, "--json")).Ok().Json.GetProperty("proposal").GetProperty("token").GetString()!;

        var refused = await _home.RunAsync("call", "stripe_create_refund", "--input", Refund, "--confirm", token, "--json");

        Assert.Equal("not_permitted yes", $"{refused.Json.GetProperty("error").GetProperty("code").GetString()} {refused.Json.GetProperty("error").GetProperty("sent").GetString()}");
        Assert.Equal("the key has no refunds write", Listed(await _home.RunAsync("tools", "list", "--group", "refunds", "--json"), "tools", "stripe_create_refund"));
        Assert.Null(Listed(await _home.RunAsync("tools", "list", "--group", "refunds", "--json"), "tools", "stripe_list_refunds"));
        var before = _sandbox.RequestCount;
        (await _home.RunAsync("preview", "stripe_create_refund", "--input", Refund, "--json"))
            .Refused("not_permitted", "stripe_create_refund is unavailable on the connection stripe-test: the key has no refunds write. Nothing was sent.");
        Assert.Equal(before, _sandbox.RequestCount);

        (await _home.RunAsync("connections", "test")).Ok();
        (await _home.RunAsync("preview", "stripe_create_refund", "--input", Refund, "--json")).Ok();
    }

    [Fact]
    public async Task The_key_in_the_environment_is_tested_and_refused_alike()
    {
        _home.Variables["STRIPE_SECRET_KEY"] = await RestrictedAsync("customer=write");
        (await _home.RunAsync("connections", "test")).Ok();

        (await _home.RunAsync("call", "stripe_list_coupons", "--input", "{}", "--json"))
            .Refused("not_permitted", "stripe_list_coupons is unavailable on the connection STRIPE_SECRET_KEY: the key has no coupons read. Nothing was sent.");
    }

    [Fact]
    public async Task A_service_that_is_not_there_keeps_no_key_until_a_person_insists()
    {
        _home.Variables["STRIPE_API_BASE"] = "http://127.0.0.1:1";
        const string key = "rk_test_51NobodyIsThereToTryIt8f3a";

        var refused = (await _home.ConnectAsync(key, "--json")).Refused(
            "service_unreachable", "The key was tried and not kept. Could not connect to 127.0.0.1:1: connection refused, 3 times. Nothing was sent.");
        Assert.Equal("Run the same command again later; --no-test keeps the key without trying it.", refused.GetProperty("hint").GetString());
        (await _home.ConnectAsync(key, "--no-test")).Ok();
    }

    private static string? Listed(Ran ran, string list, string tool) =>
        ran.Ok().Json.GetProperty(list).EnumerateArray().Single(one => one.GetProperty("tool").GetString() == tool).TryGetProperty("unavailable", out var why) ? why.GetString() : null;

    private async Task<string> RestrictedAsync(params string[] permissions)
    {
        using var client = new HttpClient { BaseAddress = _sandbox.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_any");
        var form = permissions.Select(one => one.Split('=')).Select(one => KeyValuePair.Create($"permissions[{one[0]}]", one[1]));
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync("/_sandbox/restricted_keys", content);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("key").GetString()!;
    }
}
