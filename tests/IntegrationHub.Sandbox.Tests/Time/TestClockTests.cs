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

    private Task<Answer> NewClock() => Post("/v1/test_helpers/test_clocks", $"frozen_time={Start}", "name=A year");
}
