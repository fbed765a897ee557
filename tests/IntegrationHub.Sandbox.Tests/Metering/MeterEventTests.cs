using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Metering;

public sealed class MeterEventTests : SandboxTest
{
    private const string Ada = ShopSeed.Customer;

    [Fact]
    public async Task An_event_is_shown_without_an_id()
    {
        await Meter();
        var reported = await Report("25", "identifier=roaster-1");

        Assert.Equal(
            $$"""{"object":"billing.meter_event","created":{{Clock.Seconds}},"event_name":"hours","identifier":"roaster-1","livemode":false,"payload":{"stripe_customer_id":"{{Ada}}","value":"25"},"timestamp":{{Clock.Seconds}}}""",
            reported.Json.ToJsonString());
    }

    [Theory]
    [InlineData("sum", "17.75")]
    [InlineData("count", "3")]
    [InlineData("last", "2.25")]
    public async Task What_was_used_is_added_up_as_the_meter_says(string formula, string total)
    {
        var meter = await Meter(formula);
        await Report("10.5", Minutes(-130));
        await Report("2.25", Minutes(-10));
        await Report("5", Minutes(-60));
        await Report("100", Minutes(-100_000 / 3));
        await ReportOf(ShopSeed.SecondCustomer, "9");

        var summary = Assert.Single((await Summaries(meter, -180, 0)).Data);
        Assert.Equal(total, summary["aggregated_value"]!.ToJsonString());
        Assert.Equal(meter, summary["meter"]!.ToString());
    }

    [Fact]
    public async Task Use_is_shown_hour_by_hour_and_page_by_page_the_latest_first()
    {
        var meter = await Meter();
        await Report("10.5", Minutes(-130));
        await Report("1", Minutes(-125));
        await Report("2.25", Minutes(-10));

        var hours = await Summaries(meter, -180, 0, "&value_grouping_window=hour");
        Assert.Equal(["2.25", "11.5"], hours.Data.Select(s => s["aggregated_value"]!.ToJsonString()));
        Assert.Equal([Clock.Seconds - 3_600, Clock.Seconds - 10_800], hours.Data.Select(s => s["start_time"]!.GetValue<long>()));
        var first = await Summaries(meter, -180, 0, "&value_grouping_window=hour&limit=1");
        Assert.True(first.HasMore);
        Assert.Equal([hours.Ids[1]], (await Summaries(meter, -180, 0, $"&value_grouping_window=hour&starting_after={first.Ids[0]}")).Ids);
        Assert.Equal("0", Assert.Single((await Summaries(meter, -600, -580)).Data)["aggregated_value"]!.ToJsonString());
    }

    [Fact]
    public async Task An_identifier_counts_once_a_day()
    {
        await Meter();
        await Report("1", "identifier=a");

        Refused(
            await Report("1", "identifier=a"), 400,
            "An event already exists with identifier a; it was counted, and is not counted twice.", "duplicate_meter_event", "identifier");
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("a", (await Report("1", "identifier=a")).Text("identifier"));
    }

    [Fact]
    public async Task A_report_is_taken_back_within_a_day()
    {
        var meter = await Meter();
        await Report("1", "identifier=a", Minutes(-1));
        await Report("2", "identifier=b", Minutes(-1));
        string[] cancel = ["event_name=hours", "type=cancel", "cancel[identifier]=a"];

        Assert.Equal(
            """{"object":"billing.meter_event_adjustment","cancel":{"identifier":"a"},"event_name":"hours","livemode":false,"status":"complete","type":"cancel"}""",
            (await Post("/v1/billing/meter_event_adjustments", cancel)).Json.ToJsonString());
        Assert.Equal("2", Assert.Single((await Summaries(meter, -60, 0)).Data)["aggregated_value"]!.ToJsonString());
        Refused(
            await Post("/v1/billing/meter_event_adjustments", cancel), 400, "The event with identifier a is canceled already.", null, "cancel[identifier]");
        Refused(
            await Post("/v1/billing/meter_event_adjustments", "event_name=hours", "type=cancel", "cancel[identifier]=c"), 400,
            "No such meter event: 'c'", "resource_missing", "cancel[identifier]");
        Clock.Advance(TimeSpan.FromDays(1));
        Refused(
            await Post("/v1/billing/meter_event_adjustments", "event_name=hours", "type=cancel", "cancel[identifier]=b"), 400,
            "The event with identifier b was received more than 24 hours ago.", null, "cancel[identifier]");
    }

    [Fact]
    public async Task An_event_that_no_meter_can_count_is_refused()
    {
        Refused(await Report("1"), 400, "No active meter counts events with the name hours.", "resource_missing", "event_name");
        await Meter();

        Refused(await ReportOf("cus_nope", "1"), 400, "No such customer: 'cus_nope'", "resource_missing", "payload[stripe_customer_id]");
        Refused(
            await Report("many"), 400,
            "Invalid value: many; a meter counts numbers of up to 15 digits, with up to 12 decimals.", null, "payload[value]");
        Refused(
            await Post("/v1/billing/meter_events", "event_name=hours", "payload[value]=1"), 400,
            "Missing required param: payload[stripe_customer_id].", "parameter_missing", "payload[stripe_customer_id]");
        Refused(
            await Post("/v1/billing/meter_events", "event_name=hours", $"payload[stripe_customer_id]={Ada}"), 400,
            "Missing required param: payload[value].", "parameter_missing", "payload[value]");
        Refused(
            await Report("1", Minutes(6)), 400,
            $"Invalid timestamp: {Clock.Seconds + 360} must be within the past 35 days or up to 5 minutes in the future; it is now {Clock.Seconds}.", null, "timestamp");
        Assert.Equal(400, (int)(await Report("1", Minutes(-36 * 24 * 60))).Status);
    }

    [Fact]
    public async Task Spans_of_time_lie_on_the_boundaries_of_their_windows()
    {
        var meter = await Meter();
        var path = $"/v1/billing/meters/{meter}/event_summaries?customer={Ada}";

        Refused(
            await Get($"{path}&start_time={Clock.Seconds - 61}&end_time={Clock.Seconds}"), 400,
            "Invalid timestamp: `start_time` must be aligned with minute boundaries (UTC).", null, "start_time");
        Refused(
            await Get($"{path}&start_time={Clock.Seconds - 3_600}&end_time={Clock.Seconds}&value_grouping_window=day"), 400,
            "Invalid timestamp: `start_time` must be aligned with day boundaries (UTC).", null, "start_time");
        Refused(
            await Get($"{path}&start_time={Clock.Seconds}&end_time={Clock.Seconds}"), 400,
            "Invalid timestamp: `end_time` must be after `start_time`.", null, "end_time");
    }

    [Fact]
    public async Task A_customer_on_a_test_clock_uses_by_that_clock()
    {
        await Meter();
        var clock = await Post("/v1/test_helpers/test_clocks", $"frozen_time={Clock.Seconds + 400 * 86_400L}");
        var customer = await Post("/v1/customers", $"test_clock={clock.Id}");

        Assert.Equal(clock.Text("frozen_time"), (await ReportOf(customer.Id, "1")).Text("timestamp"));
    }

    private async Task<string> Meter(string formula = "sum") =>
        (await Post("/v1/billing/meters", "display_name=Hours", "event_name=hours", $"default_aggregation[formula]={formula}")).Id;

    private Task<Answer> Report(string value, params string[] more) => ReportOf(Ada, value, more);

    private Task<Answer> ReportOf(string customer, string value, params string[] more) => Post(
        "/v1/billing/meter_events", ["event_name=hours", $"payload[stripe_customer_id]={customer}", $"payload[value]={value}", .. more]);

    private string Minutes(int minutes) => $"timestamp={Clock.Seconds + minutes * 60L}";

    private Task<Answer> Summaries(string meter, int from, int to, string more = "") => Get(
        $"/v1/billing/meters/{meter}/event_summaries?customer={Ada}&start_time={Clock.Seconds + from * 60L}&end_time={Clock.Seconds + to * 60L}{more}");
}
