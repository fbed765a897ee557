using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Webhooks;

public sealed class WebhookTests : SandboxTest
{
    private Receiver _merchant = null!;

    protected override SandboxOptions Options => new() { Time = Clock, Seed = SandboxSeed.Empty };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _merchant = await Receiver.StartAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _merchant.DisposeAsync();
    }

    [Fact]
    public async Task An_event_is_sent_signed_to_the_endpoints_that_want_it()
    {
        var endpoint = await Post("/v1/webhook_endpoints", $"url={_merchant.Url}", "enabled_events[]=customer.created");
        await Post("/v1/products", "name=Mug");
        var customer = await Post("/v1/customers", "email=ada@example.com");

        var (signature, body) = await _merchant.Next();

        var told = JsonNode.Parse(body)!;
        Assert.Equal("customer.created", told["type"]!.ToString());
        Assert.Equal(customer.Id, told["data"]!["object"]!["id"]!.ToString());
        Assert.Equal("1", told["pending_webhooks"]!.ToString());
        var time = Clock.Seconds.ToString(CultureInfo.InvariantCulture);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(endpoint.Text("secret")), Encoding.UTF8.GetBytes($"{time}.{body}"));
        Assert.Equal($"t={time},v1={Convert.ToHexStringLower(expected)}", signature);
        await Until("delivered");
        Assert.Equal("0", (await Get("/v1/events?type=customer.created")).Data[0]["pending_webhooks"]!.ToString());
    }

    [Fact]
    public async Task What_does_not_arrive_is_sent_again_later_and_given_up_in_the_end()
    {
        _merchant.Answer = 500;
        await Post("/v1/webhook_endpoints", $"url={_merchant.Url}", "enabled_events[]=*");
        await Post("/v1/customers", "email=ada@example.com");
        var first = await _merchant.Next();
        foreach (var (attempt, wait) in new[] { (1, 60), (2, 3_600), (3, 4 * 3_600) })
        {
            await Until(d => d["attempts"]!.GetValue<long>() == attempt);
            await Post("/_sandbox/clock", $"now={(await Get("/_sandbox/clock"))["now"]!.GetValue<long>() + wait}");
            Assert.Equal(first.Body, (await _merchant.Next()).Body);
        }

        await Until("failed");
        Assert.Single((await Get("/v1/events?delivery_success=false")).Data);
        Assert.Empty((await Get("/v1/events?delivery_success=true")).Data);
    }

    [Fact]
    public async Task An_address_elsewhere_is_kept_and_never_called()
    {
        await Post("/v1/webhook_endpoints", "url=https://example.com/hook", "enabled_events[]=*");
        await Post("/v1/customers", "email=ada@example.com");

        Assert.Empty((await Get("/_sandbox/deliveries")).Data);
        Assert.Equal("0", (await Get("/v1/events")).Data[0]["pending_webhooks"]!.ToString());
    }

    [Fact]
    public async Task The_secret_is_shown_once()
    {
        var made = await Post("/v1/webhook_endpoints", $"url={_merchant.Url}", "enabled_events[]=customer.created", "metadata[owner]=shop");

        Assert.StartsWith("whsec_", made.Text("secret"), StringComparison.Ordinal);
        Assert.Null((await Get($"/v1/webhook_endpoints/{made.Id}"))["secret"]);
        Assert.Equal("disabled", (await Post($"/v1/webhook_endpoints/{made.Id}", "disabled=true")).Text("status"));
        Assert.Equal([made.Id], (await Get("/v1/webhook_endpoints")).Ids);
        Assert.Equal("True", (await Delete($"/v1/webhook_endpoints/{made.Id}")).Text("deleted"), ignoreCase: true);
        Assert.Empty((await Get("/v1/webhook_endpoints")).Data);
    }

    [Fact]
    public async Task An_event_type_that_does_not_exist_is_refused()
    {
        Refused(
            await Post("/v1/webhook_endpoints", $"url={_merchant.Url}", "enabled_events[]=invoice.payed"), 400,
            "Invalid enabled_events: 'invoice.payed' is no event type of this API version.", param: "enabled_events");
    }

    private Task Until(string state) => Until(d => d["state"]!.ToString() == state);

    /// <summary>Asks until the delivery is as wanted: what the merchant got is written down a moment later.</summary>
    private async Task Until(Func<JsonObject, bool> isSo)
    {
        for (var asked = 0; asked < 2_000; asked++)
        {
            if (isSo((await Get("/_sandbox/deliveries")).Data.Single()))
                return;
        }

        Assert.Fail("The delivery never came to that: " + (await Get("/_sandbox/deliveries")).Json.ToJsonString());
    }
}
