using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Controls;

public sealed class FaultControlTests : SandboxTest
{
    [Fact]
    public async Task The_next_requests_meet_the_faults_that_were_asked_for()
    {
        Assert.Equal("2", (await Post("/_sandbox/faults", "fault=rate_limit:7", "times=2")).Text("waiting"));

        var refused = await Get("/v1/customers");
        Assert.Equal(429, (int)refused.Status);
        Assert.Equal("7", refused.Header("Retry-After"));
        Assert.Equal("1", (await Get("/_sandbox/faults")).Text("waiting"));
        Assert.Equal("0", (await Delete("/_sandbox/faults")).Text("waiting"));
        Assert.Equal(200, (int)(await Get("/v1/customers")).Status);
    }

    [Fact]
    public async Task A_fault_that_does_not_exist_is_refused()
    {
        Refused(
            await Post("/_sandbox/faults", "fault=flood"), 400,
            "fault is \"flood\"; it must be one of drop_after, drop_before, lock_timeout, not_json, rate_limit[:seconds], server_error, " +
            "slow[:milliseconds], unavailable.",
            param: "fault");
    }
}
