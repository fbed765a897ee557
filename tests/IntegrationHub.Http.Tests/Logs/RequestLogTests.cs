using System.Diagnostics;
using System.Text.Json;
using IntegrationHub.Engine.Telemetry;
using IntegrationHub.Http.Logs;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Logs;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_line_tells_of_each_request_by_the_hubs_own_words()
    {
        await using var site = await Site.StartAsync(isGuarded: true, log: RequestLogFormat.Json);
        var call = await site.CallAsync(null);
        var nowhere = await site.GetAsync("/nowhere/sk_test_secret?key=sk_test_secret");

        var lines = site.Log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        var took = JsonElement.Parse(lines[0]).GetProperty("ms").GetInt64();
        Assert.Equal(
            $$$"""{"at":"2026-11-20T12:00:00+00:00","method":"POST","route":"/v1/tools/{tool}/call","status":428,"ms":{{{took}}},"actor":"agent:local","request_id":"{{{Id(call)}}}","tool":"stripe_create_refund","code":"confirmation_required"}""",
            lines[0]);
        Assert.Contains($"\"method\":\"GET\",\"status\":404,", lines[1], StringComparison.Ordinal);
        Assert.Contains(Id(nowhere), lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test_secret", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_for_people_is_short_and_none_is_written_unless_it_is_wanted()
    {
        await using var site = await Site.StartAsync(isGuarded: true, log: RequestLogFormat.Text);
        await using var silent = await Site.StartAsync(isGuarded: true);
        var token = await site.TokenOfAsync("agent", "shop-bot");
        using var request = new HttpRequestMessage(new HttpMethod("SK_TEST_SECRET"), "/v1/tools");
        request.Headers.Authorization = new("Bearer", token);
        var answer = await site.SendAsync(request);
        await silent.GetAsync("/v1/tools");

        Assert.Matches($"^2026-11-20T12:00:01.000Z OTHER - 405 [0-9]+ ms agent:shop-bot - method_not_allowed {Id(answer)}\n$", site.Log.ToString());
        Assert.Equal("", silent.Log.ToString());
    }

    [Fact]
    public async Task A_request_goes_on_with_the_trace_of_its_caller_and_every_step_is_in_it()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HubTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var site = await Site.StartAsync(isGuarded: true);
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tools/stripe_create_refund/preview") { Content = new StringContent($$"""{"input":{{Site.Refund}}}""", null, "application/json") };
        request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");

        Assert.Equal(200, (int)(await site.SendAsync(request)).Status);

        Activity[] own;
        lock (spans) own = [.. spans.Where(span => span.TraceId.ToHexString() == Trace)];
        Assert.Equal(["hub.preview", "hub.request", "hub.send", "hub.store.read", "hub.store.write"], own.Select(span => span.OperationName).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["hub.actor=agent:local", "hub.environment=sandbox", "hub.outcome=succeeded", "hub.tool=stripe_create_refund"],
            own.Single(span => span.OperationName == "hub.preview").Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        Assert.All(own.SelectMany(span => span.Tags), tag => Assert.DoesNotContain("pi_3PqExample", tag.Value ?? "", StringComparison.Ordinal));
    }

    private static string Id(Answer answer) => answer.Message.Headers.GetValues("X-Request-Id").Single();
}
