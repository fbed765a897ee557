using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Routes;

public sealed class DiscoveryRoutesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_integrations_are_listed_with_their_groups()
    {
        var answer = await _site.GetAsync("/v1/integrations");

        var stripe = answer.Json.GetProperty("integrations")[0];
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal("stripe", stripe.GetProperty("integration").GetString());
        Assert.Contains(stripe.GetProperty("groups").EnumerateArray(), g => g.GetProperty("group").GetString() == "refunds");
    }

    [Fact]
    public async Task The_tools_are_listed_a_page_at_a_time()
    {
        var first = (await _site.GetAsync("/v1/tools?limit=2")).Json;
        var second = (await _site.GetAsync($"/v1/tools?limit=2&cursor={Uri.EscapeDataString(first.GetProperty("next_cursor").GetString()!)}")).Json;

        var names = first.GetProperty("tools").EnumerateArray().Concat(second.GetProperty("tools").EnumerateArray())
            .Select(t => t.GetProperty("tool").GetString()).ToList();
        Assert.Equal(4, names.Distinct().Count());
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task The_last_page_has_no_cursor()
    {
        var all = (await _site.GetAsync("/v1/tools")).Json;

        Assert.False(all.TryGetProperty("next_cursor", out _));
        Assert.Equal(144, all.GetProperty("tools").GetArrayLength());
    }

    [Fact]
    public async Task A_list_is_narrowed_by_integration_group_and_mode()
    {
        var answer = await _site.GetAsync("/v1/tools?integration=stripe&group=refunds&mode=write");

        var tools = answer.Json.GetProperty("tools").EnumerateArray().ToList();
        Assert.Equal(["stripe_cancel_refund", "stripe_create_refund", "stripe_update_refund"], tools.Select(tool => tool.GetProperty("tool").GetString()));
        Assert.Equal("destructive", tools[1].GetProperty("risk").GetString());
    }

    [Fact]
    public async Task Searching_for_refund_finds_the_refund_first()
    {
        var results = (await _site.GetAsync("/v1/tools/search?q=refund")).Json.GetProperty("results");

        Assert.Equal("stripe_create_refund", results[0].GetProperty("tool").GetString());
        Assert.NotEmpty(results[0].GetProperty("why").GetString()!);
    }

    [Fact]
    public async Task A_search_gives_no_more_than_its_limit() =>
        Assert.Equal(1, (await _site.GetAsync("/v1/tools/search?q=customer&limit=1")).Json.GetProperty("results").GetArrayLength());

    [Fact]
    public async Task A_tool_is_described_with_its_schema()
    {
        var tool = (await _site.GetAsync("/v1/tools/stripe_create_refund")).Json;

        Assert.Equal("POST /v1/refunds", tool.GetProperty("request").GetString());
        Assert.False(tool.GetProperty("input_schema").GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public async Task A_tool_that_does_not_exist_is_answered_with_the_nearest_names()
    {
        var answer = await _site.GetAsync("/v1/tools/stripe_create_refnd");

        Assert.Equal(404, (int)answer.Status);
        Assert.Equal("tool_not_found", answer.Json.GetProperty("code").GetString());
        Assert.Contains("stripe_create_refund", Answer.Words(answer.Json.GetProperty("nearest")));
    }

    [Theory]
    [InlineData("/v1/tools?limit=0", "limit", "limit is \"0\"; it must be a whole number from 1 to 200. Nothing was sent.", "1 to 200")]
    [InlineData("/v1/tools?limit=201", "limit", "limit is \"201\"; it must be a whole number from 1 to 200. Nothing was sent.", "1 to 200")]
    [InlineData("/v1/tools?limit=ten", "limit", "limit is \"ten\"; it must be a whole number from 1 to 200. Nothing was sent.", "1 to 200")]
    [InlineData("/v1/tools/search?q=a&limit=51", "limit", "limit is \"51\"; it must be a whole number from 1 to 50. Nothing was sent.", "1 to 50")]
    [InlineData("/v1/tools?mode=delete", "mode", "mode is \"delete\"; it must be \"read\" or \"write\". Nothing was sent.", "read,write")]
    [InlineData("/v1/tools?grup=refunds", "grup", "The query has no \"grup\"; did you mean \"group\"? Allowed: cursor, group, integration, limit, mode. Nothing was sent.", "cursor,group,integration,limit,mode")]
    [InlineData("/v1/tools?group=a&group=b", "group", "The query gives \"group\" 2 times; give it once. Nothing was sent.", null)]
    [InlineData("/v1/tools/search", "q", "The query has no \"q\"; give the words to search for: ?q=refund. Nothing was sent.", null)]
    [InlineData("/v1/tools/search?q=%20", "q", "The query has no \"q\"; give the words to search for: ?q=refund. Nothing was sent.", null)]
    public async Task A_query_that_is_not_understood_says_what_is(string path, string field, string message, string? allowed)
    {
        var problem = (await _site.GetAsync(path)).IsProblem(400, "bad_request", message);

        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Equal(allowed?.Split(',') ?? [], problem.TryGetProperty("allowed", out var words) ? Answer.Words(words) : []);
    }

    [Theory]
    [InlineData("/v1/tools?cursor=made-up", "cursor")]
    [InlineData("/v1/tools?group=refund", "group")]
    [InlineData("/v1/tools?integration=strip", "integration")]
    public async Task What_the_hub_does_not_know_is_a_bad_request_that_names_the_parameter(string path, string field)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal(field, answer.Json.GetProperty("field").GetString());
    }
}
