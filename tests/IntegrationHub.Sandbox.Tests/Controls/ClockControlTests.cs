using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Controls;

public sealed class ClockControlTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Time = Clock, Seed = SandboxSeed.Empty };

    [Fact]
    public async Task The_clock_can_be_moved_ahead_and_everything_on_the_way_happens()
    {
        var session = await Post("/v1/checkout/sessions", "mode=setup", "currency=usd", "success_url=https://example.com/done");
        var moved = await Post("/_sandbox/clock", $"now={Clock.Seconds + 3 * 86_400}");

        Assert.Equal(Clock.Seconds + 3 * 86_400, moved["now"]!.GetValue<long>());
        Assert.Equal("expired", (await Get($"/v1/checkout/sessions/{session.Id}")).Text("status"));
        Assert.Equal(Clock.Seconds + 86_400, (await Get("/v1/events?type=checkout.session.expired")).Data[0]["created"]!.GetValue<long>());
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(Clock.Seconds + 3 * 86_400, (await Get("/_sandbox/clock"))["now"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_clock_can_be_stopped_and_go_on_from_there()
    {
        await Post("/_sandbox/clock", "frozen=true");
        var stopped = Clock.Seconds;
        Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(stopped, (await Post("/v1/customers", "name=Ada"))["created"]!.GetValue<long>());
        await Post("/_sandbox/clock", "frozen=false");
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(stopped + 10, (await Post("/v1/customers", "name=Bram"))["created"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_clock_does_not_go_back()
    {
        Refused(
            await Post("/_sandbox/clock", "now=1"), 400,
            $"The sandbox's clock only goes forward: now is 1, and it already shows {Clock.Seconds}.", param: "now");
    }
}
