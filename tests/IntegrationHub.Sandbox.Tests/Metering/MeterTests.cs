using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Metering;

public sealed class MeterTests : SandboxTest
{
    private static readonly string[] Hours = ["display_name=Roaster hours", "event_name=roaster_hours", "default_aggregation[formula]=sum"];

    [Fact]
    public async Task A_meter_says_where_in_an_event_it_looks()
    {
        var meter = await Post("/v1/billing/meters", Hours);
        var own = await Post(
            "/v1/billing/meters", "display_name=Storage", "event_name=storage", "default_aggregation[formula]=last", "event_time_window=day",
            "customer_mapping[type]=by_id", "customer_mapping[event_payload_key]=account", "value_settings[event_payload_key]=kilograms");

        Assert.Equal("""{"event_payload_key":"stripe_customer_id","type":"by_id"}""", meter["customer_mapping"]!.ToJsonString());
        Assert.Equal(("value", "active"), (meter.Text("value_settings.event_payload_key"), meter.Text("status")));
        Assert.Equal(("account", "kilograms", "day"), (own.Text("customer_mapping.event_payload_key"), own.Text("value_settings.event_payload_key"), own.Text("event_time_window")));
        Assert.Equal("Hours", (await Post($"/v1/billing/meters/{meter.Id}", "display_name=Hours")).Text("display_name"));
        Assert.Equal([own.Id, meter.Id], (await Get("/v1/billing/meters?status=active")).Ids);
        Refused(await Get("/v1/billing/meters/mtr_nope"), 404, "No such billing meter: 'mtr_nope'", "resource_missing", "meter");
    }

    [Fact]
    public async Task One_active_meter_counts_a_name()
    {
        var first = await Post("/v1/billing/meters", Hours);
        Refused(
            await Post("/v1/billing/meters", Hours), 400,
            $"An active meter ({first.Id}) already counts events with the name roaster_hours.", "resource_already_exists", "event_name");

        var off = await Post($"/v1/billing/meters/{first.Id}/deactivate");
        Assert.Equal(("inactive", Clock.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)), (off.Text("status"), off.Text("status_transitions.deactivated_at")));
        var second = await Post("/v1/billing/meters", Hours);
        Refused(
            await Post($"/v1/billing/meters/{first.Id}/reactivate"), 400,
            $"An active meter ({second.Id}) already counts events with the name roaster_hours.", "resource_already_exists", "event_name");
        await Post($"/v1/billing/meters/{second.Id}/deactivate");
        Assert.Equal("active", (await Post($"/v1/billing/meters/{first.Id}/reactivate")).Text("status"));
        var told = (await Get("/v1/events?limit=100")).Data.Select(e => e["type"]!.ToString()).Where(t => t.StartsWith("billing.meter.", StringComparison.Ordinal));
        Assert.Contains("billing.meter.reactivated", told);
    }

    [Fact]
    public async Task A_metered_price_names_an_active_meter()
    {
        var meter = await Post("/v1/billing/meters", Hours);
        string[] price = ["currency=usd", "unit_amount=1200", $"product={ShopSeed.Product}", "recurring[interval]=month"];

        var made = await Post("/v1/prices", [.. price, "recurring[usage_type]=metered", $"recurring[meter]={meter.Id}"]);
        Assert.Equal((meter.Id, "metered"), (made.Text("recurring.meter"), made.Text("recurring.usage_type")));
        Assert.Equal([made.Id], (await Get($"/v1/prices?recurring[meter]={meter.Id}&recurring[usage_type]=metered")).Ids);
        Refused(
            await Post("/v1/prices", [.. price, "recurring[usage_type]=metered"]), 400,
            "Missing required param: recurring[meter].", "parameter_missing", "recurring[meter]");
        Refused(
            await Post("/v1/prices", [.. price, $"recurring[meter]={meter.Id}"]), 400,
            "Only a price with `usage_type=metered` has a meter.", null, "recurring[meter]");
        await Post($"/v1/billing/meters/{meter.Id}/deactivate");
        Refused(
            await Post("/v1/prices", [.. price, "recurring[usage_type]=metered", $"recurring[meter]={meter.Id}"]), 400,
            $"The meter {meter.Id} is inactive; a price needs one that is active.", null, "recurring[meter]");
    }
}
