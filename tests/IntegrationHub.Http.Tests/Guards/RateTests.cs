using IntegrationHub.Http.Guards;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Guards;

public sealed class RateTests
{
    private static readonly RateLimit Small = new(PerMinute: 60, Burst: 3);

    [Fact]
    public async Task A_token_has_its_own_count_and_is_told_when_to_come_back()
    {
        await using var site = await Site.StartAsync(isGuarded: true, limit: Small);
        var (one, other) = (await site.TokenOfAsync("agent", "one"), await site.TokenOfAsync("agent", "other"));
        for (var i = 0; i < 3; i++) Assert.Equal(200, await StatusAsync(site, one));

        var refused = await AskAsync(site, one);

        var problem = refused.IsProblem(
            429, "rate_limited", "agent:one may send 60 requests a minute and 3 at once, and this is one more. Nothing was sent.");
        Assert.True(problem.GetProperty("retryable").GetBoolean());
        Assert.Equal("Wait 1 s, then repeat the same request.", problem.GetProperty("hint").GetString());
        Assert.Equal("1", refused.Message.Headers.RetryAfter!.ToString());
        Assert.Equal(200, await StatusAsync(site, other));
        site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await StatusAsync(site, one));
        Assert.Equal(429, await StatusAsync(site, one));
    }

    [Fact]
    public async Task Whoever_shows_no_token_that_works_is_counted_by_their_address_and_takes_nothing_from_the_others()
    {
        await using var site = await Site.StartAsync(isGuarded: true, limit: Small);
        var token = await site.TokenOfAsync("agent", "one");
        foreach (var guess in new[] { null, "iha_guess", token + "x" }) Assert.Equal(401, await StatusAsync(site, guess));

        (await AskAsync(site, "iha_another")).IsProblem(
            429, "rate_limited", "this address may send 60 requests a minute and 3 at once, and this is one more. Nothing was sent.");
        Assert.Equal(429, (int)(await site.GetAsync("/readyz")).Status);
        Assert.Equal(200, await StatusAsync(site, token));
    }

    [Fact]
    public async Task Nobody_is_counted_on_a_machine_where_nobody_is_asked_unless_it_is_wanted()
    {
        await using var site = await Site.StartAsync(isGuarded: true);
        for (var i = 0; i < RateLimit.Usual.Burst + 5; i++) Assert.Equal(200, (int)(await site.GetAsync("/healthz")).Status);

        await using var limited = await Site.StartAsync(isGuarded: true, limit: Small);
        for (var i = 0; i < 3; i++) Assert.Equal(200, await StatusAsync(limited, null));
        Assert.Equal(429, await StatusAsync(limited, null));
    }

    [Fact]
    public void A_bucket_fills_evenly_to_its_burst_and_no_further()
    {
        var time = new ManualTime();
        var buckets = new RateBuckets(new(PerMinute: 30, Burst: 2), time);
        Assert.Equal([0, 0, 2_000, 2_000], Taken(4));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([1_000], Taken(1));
        time.Advance(TimeSpan.FromSeconds(-5));
        Assert.Equal([1_000], Taken(1));
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([0, 0, 2_000], Taken(3));

        double[] Taken(int times) => [.. Enumerable.Range(0, times).Select(_ => Math.Round(buckets.Take("a").TotalMilliseconds))];
    }

    [Fact]
    public void Of_many_at_once_no_more_than_the_burst_get_through()
    {
        var buckets = new RateBuckets(new(PerMinute: 1, Burst: 50), new ManualTime());
        var through = 0;

        Parallel.For(0, 1_000, _ =>
        {
            if (buckets.Take("a") == TimeSpan.Zero) Interlocked.Increment(ref through);
        });

        Assert.Equal(50, through);
    }

    private static async Task<int> StatusAsync(Site site, string? token) => (int)(await AskAsync(site, token)).Status;

    private static Task<Answer> AskAsync(Site site, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/integrations");
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return site.SendAsync(request);
    }
}
