using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Time;

public sealed class TestClockTests : SandboxTest
{
    private const long Start = 1_800_000_000;

    protected override SandboxOptions Options => new() { Time = Clock, Seed = SandboxSeed.Empty };

    [Fact]
    public async Task What_is_made_on_a_test_clock_is_made_at_its_time()
    {
        var clock = await NewClock();
        var customer = await Post("/v1/customers", $"test_clock={clock.Id}", "email=ada@example.com");

        Assert.Equal(Start, customer["created"]!.GetValue<long>());
        Assert.Equal(clock.Id, customer.Text("test_clock"));
        await Post($"/v1/test_helpers/test_clocks/{clock.Id}/advance", $"frozen_time={Start + 3_600}");
        Assert.Equal(Start + 3_600, (await Post("/v1/payment_intents", "amount=500", "currency=usd", $"customer={customer.Id}"))["created"]!.GetValue<long>());
        Assert.Equal(Clock.Seconds, (await Post("/v1/customers", "email=bram@example.com"))["created"]!.GetValue<long>());
    }

    [Fact]
    public async Task What_time_does_happens_at_its_own_moment_on_its_own_clock()
    {
        var clock = await NewClock();
        var customer = await Post("/v1/customers", $"test_clock={clock.Id}");
        var session = await Post(
            "/v1/checkout/sessions", "mode=setup", "currency=usd", "success_url=https://example.com/done", $"customer={customer.Id}");

        Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("open", (await Get($"/v1/checkout/sessions/{session.Id}")).Text("status"));
        await Post($"/v1/test_helpers/test_clocks/{clock.Id}/advance", $"frozen_time={Start + 2 * 86_400}");

        Assert.Equal("expired", (await Get($"/v1/checkout/sessions/{session.Id}")).Text("status"));
        var told = (await Get("/v1/events?type=checkout.session.expired")).Data.Single();
        Assert.Equal(Start + 86_400, told["created"]!.GetValue<long>());
        Assert.Null(told["request"]!["id"]);
    }

    [Fact]
    public async Task A_test_clock_only_goes_forward()
    {
        var clock = await NewClock();

        Refused(
            await Post($"/v1/test_helpers/test_clocks/{clock.Id}/advance", $"frozen_time={Start}"), 400,
            $"A test clock only goes forward: frozen_time is {Start}, and the clock already shows {Start}.", param: "frozen_time");
        Refused(await Post("/v1/customers", "test_clock=clock_none"), 400, "No such test clock: 'clock_none'", "resource_missing", "test_clock");
    }

    [Fact]
    public async Task Advancing_is_answered_while_the_clock_advances_and_it_is_ready_at_the_next_look()
    {
        var clock = await NewClock();
        var answer = await Post($"/v1/test_helpers/test_clocks/{clock.Id}/advance", $"frozen_time={Start + 60}");

        Assert.Equal(("advancing", Start + 60), (answer.Text("status"), answer.Node("status_details.advancing.target_frozen_time")!.GetValue<long>()));
        var read = await Get($"/v1/test_helpers/test_clocks/{clock.Id}");
        Assert.Equal(("ready", Start + 60), (read.Text("status"), read["frozen_time"]!.GetValue<long>()));
    }

    [Fact]
    public async Task A_test_clock_goes_two_intervals_of_its_shortest_subscription_at_once_and_two_years_without_one()
    {
        var clock = await NewClock();
        var latest = DateTimeOffset.FromUnixTimeSeconds(Start).AddYears(2).ToUnixTimeSeconds();
        Refused(await Advance(clock, latest + 1), 400, Limit(latest + 1, latest), param: "frozen_time");
        var customer = await Post("/v1/customers", $"test_clock={clock.Id}", "invoice_settings[default_payment_method]=pm_card_visa");
        var product = await Post("/v1/products", "name=Tea");
        await Post(
            "/v1/subscriptions", $"customer={customer.Id}", "items[0][price_data][currency]=usd", $"items[0][price_data][product]={product.Id}",
            "items[0][price_data][unit_amount]=500", "items[0][price_data][recurring][interval]=week");

        latest = Start + (14 * 86_400);
        Refused(await Advance(clock, latest + 1), 400, Limit(latest + 1, latest), param: "frozen_time");
        Assert.Equal("advancing", (await Advance(clock, latest)).Text("status"));
    }

    [Fact]
    public async Task Deleting_a_test_clock_takes_along_what_lives_by_it()
    {
        var clock = await NewClock();
        var customer = await Post("/v1/customers", $"test_clock={clock.Id}");
        var product = await Post("/v1/products", "name=Tea");
        var subscription = await Post(
            "/v1/subscriptions", $"customer={customer.Id}", "items[0][price_data][currency]=usd", $"items[0][price_data][product]={product.Id}",
            "items[0][price_data][unit_amount]=500", "items[0][price_data][recurring][interval]=week", "payment_behavior=default_incomplete");

        Assert.Equal("true", (await Delete($"/v1/test_helpers/test_clocks/{clock.Id}")).Text("deleted"));
        Assert.Null((await Get($"/v1/customers/{customer.Id}"))["email"]);
        foreach (var path in new[] { $"subscriptions/{subscription.Id}", $"invoices/{subscription.Text("latest_invoice")}", $"test_helpers/test_clocks/{clock.Id}" })
            Assert.Equal("resource_missing", (await Get("/v1/" + path)).Code);
        Assert.Equal("canceled", (await Get("/v1/payment_intents")).Data.Single()["status"]!.ToString());
    }

    [Fact]
    public async Task A_customer_can_be_put_on_a_clock_once()
    {
        var customer = await Post("/v1/customers", "email=lena@example.com");
        var clock = await Post("/v1/test_helpers/test_clocks", $"frozen_time={Start}", $"customer={customer.Id}");

        Assert.Equal(clock.Id, (await Get($"/v1/customers/{customer.Id}")).Text("test_clock"));
        Refused(
            await Post("/v1/test_helpers/test_clocks", $"frozen_time={Start}", $"customer={customer.Id}"), 400,
            $"The customer {customer.Id} lives by the test clock {clock.Id} already, and cannot be taken off it.", param: "customer");
    }

    private Task<Answer> Advance(Answer clock, long to) => Post($"/v1/test_helpers/test_clocks/{clock.Id}/advance", $"frozen_time={to}");

    private static string Limit(long asked, long latest) =>
        "A test clock can be advanced by at most two intervals of its shortest subscription, or two years when it has none: " +
        $"frozen_time is {asked}, and the latest is {latest}.";

    private Task<Answer> NewClock() => Post("/v1/test_helpers/test_clocks", $"frozen_time={Start}", "name=A year");
}
