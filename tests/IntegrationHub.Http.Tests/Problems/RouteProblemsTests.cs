using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Problems;

public sealed class RouteProblemsTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_unknown_path_is_a_problem()
    {
        var problem = (await _site.GetAsync("/v1/toools")).IsProblem(404, "route_not_found", "There is nothing at /v1/toools. Nothing was sent.");

        Assert.Equal("/v1/toools", problem.GetProperty("instance").GetString());
    }

    [Fact]
    public async Task A_wrong_verb_is_a_problem_that_names_the_right_one()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/v1/tools");
        var answer = await _site.SendAsync(request);

        answer.IsProblem(405, "method_not_allowed", "/v1/tools does not take DELETE, only GET. Nothing was sent.");
        Assert.Equal(["GET"], answer.Message.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_call_by_get_is_refused() =>
        (await _site.GetAsync("/v1/tools/stripe_create_refund/call")).IsProblem(
            405, "method_not_allowed", "/v1/tools/stripe_create_refund/call does not take GET, only POST. Nothing was sent.");

    [Fact]
    public async Task An_unforeseen_fault_gives_a_reference_and_no_trace()
    {
        _site.Service.OnRead = () => throw new InvalidOperationException("secret detail");
        var answer = await _site.PostAsync("/v1/tools/stripe_get_customer/call", """{"input":{"customer_id":"cus_Example"}}""");

        Assert.Equal(500, (int)answer.Status);
        Assert.Equal("internal_error", answer.Json.GetProperty("code").GetString());
        Assert.Equal("unknown", answer.Json.GetProperty("sent").GetString());
        Assert.DoesNotContain("secret detail", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        var reference = answer.Json.GetProperty("message").GetString()!.Split("reference ")[1][..16];
        Assert.StartsWith($"{reference} hub_", _site.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains(" POST /v1/tools/stripe_get_customer/call: ", _site.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains("secret detail", _site.Log.ToString(), StringComparison.Ordinal);
    }
}
