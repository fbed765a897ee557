using System.Text;
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

    [Theory]
    [InlineData("", 50)]
    [InlineData("&mode=write", 20)]
    [InlineData("&group=customers&mode=read", 2)]
    public async Task The_tools_are_listed_a_page_at_a_time_each_once_and_the_last_page_has_no_cursor(string filter, int limit)
    {
        List<string> seen = [];
        string? cursor = "";
        while (cursor is not null)
        {
            var page = (await _site.GetAsync($"/v1/tools?limit={limit}{filter}{cursor}")).Json;
            Assert.InRange(page.GetProperty("tools").GetArrayLength(), 1, limit);
            seen.AddRange(page.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("tool").GetString()!));
            cursor = page.TryGetProperty("next_cursor", out var next) ? $"&cursor={Uri.EscapeDataString(next.GetString()!)}" : null;
        }

        var all = (await _site.GetAsync($"/v1/tools?{filter.TrimStart('&')}")).Json;
        Assert.False(all.TryGetProperty("next_cursor", out _));
        Assert.Equal(all.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("tool").GetString()), seen);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), seen);
        Assert.True(seen.Count > limit, $"{seen.Count} tools need no second page of {limit}.");
    }

    [Fact]
    public async Task A_list_without_a_limit_is_the_whole_catalog() =>
        Assert.Equal(_site.Hub.Catalog.Tools.Count, (await _site.GetAsync("/v1/tools")).Json.GetProperty("tools").GetArrayLength());

    [Fact]
    public async Task A_list_is_narrowed_by_integration_group_and_mode()
    {
        var answer = await _site.GetAsync("/v1/tools?integration=stripe&group=refunds&mode=write");

        var tools = answer.Json.GetProperty("tools").EnumerateArray().ToList();
        Assert.All(tools, tool => Assert.Equal(("refunds", "write"), (tool.GetProperty("group").GetString(), tool.GetProperty("mode").GetString())));
        Assert.Contains(tools, tool => tool.GetProperty("tool").GetString() == "stripe_create_refund" && tool.GetProperty("risk").GetString() == "destructive");
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
    public async Task No_description_is_longer_than_6000_bytes()
    {
        foreach (var tool in (await _site.GetAsync("/v1/tools")).Json.GetProperty("tools").EnumerateArray())
        {
            var answer = await _site.GetAsync($"/v1/tools/{tool.GetProperty("tool").GetString()}");
            Assert.InRange(Encoding.UTF8.GetByteCount(answer.Text), 1, 6_000);
        }
    }

    [Fact]
    public async Task What_a_description_leaves_out_is_asked_for_by_its_path()
    {
        var tool = (await _site.GetAsync("/v1/tools/stripe_create_checkout_session")).Json;
        var path = tool.GetProperty("more")[0].GetProperty("path").GetString()!;

        var part = (await _site.GetAsync($"/v1/tools/stripe_create_checkout_session?path={Uri.EscapeDataString(path)}")).Json;

        Assert.Equal(path, part.GetProperty("path").GetString());
        Assert.Equal("stripe_create_checkout_session", part.GetProperty("tool").GetString());
        Assert.NotEmpty(part.GetProperty("input_schema").GetProperty("description").GetString()!);
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_answered_with_the_nearest()
    {
        var answer = await _site.GetAsync("/v1/tools/stripe_create_checkout_session?path=line_item");

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("path", answer.Json.GetProperty("field").GetString());
        Assert.Equal("no", answer.Json.GetProperty("sent").GetString());
        Assert.Equal(["line_items"], Answer.Words(answer.Json.GetProperty("nearest")));
    }

    [Fact]
    public async Task A_tool_that_does_not_exist_is_answered_with_the_nearest_names()
    {
        var answer = await _site.GetAsync("/v1/tools/stripe_create_refnd");

        Assert.Equal(404, (int)answer.Status);
        Assert.Equal("tool_not_found", answer.Json.GetProperty("code").GetString());
        Assert.Contains("stripe_create_refund", Answer.Words(answer.Json.GetProperty("nearest")));
    }

    [Fact]
    public async Task What_stripe_has_and_the_catalog_lacks_is_said_exactly()
    {
        (await _site.GetAsync("/v1/tools/stripe_create_topup"))
            .IsProblem(404, "tool_not_found", "Stripe has POST /v1/topups, but this catalog has no tool for it; nothing was sent.");

        Assert.Equal(
            "Stripe has POST /v1/topups, but this catalog has no tool for it.",
            (await _site.GetAsync("/v1/tools/search?q=create%20a%20topup")).Json.GetProperty("hint").GetString());
        Assert.False((await _site.GetAsync("/v1/tools/search?q=refund")).Json.TryGetProperty("hint", out _));
    }

    [Theory]
    [InlineData("/v1/tools?limit=0", "limit", "limit is \"0\"; it must be a whole number from 1 to 200. Nothing was sent.", "1 to 200")]
    [InlineData("/v1/tools?limit=201", "limit", "limit is \"201\"; it must be a whole number from 1 to 200. Nothing was sent.", "1 to 200")]
    [InlineData("/v1/tools?limit=ten", "limit", "limit is \"ten\"; it must be a whole number from 1 to 200. Nothing was sent.", "1 to 200")]
    [InlineData("/v1/tools/search?q=a&limit=51", "limit", "limit is \"51\"; it must be a whole number from 1 to 50. Nothing was sent.", "1 to 50")]
    [InlineData("/v1/tools?mode=delete", "mode", "mode is \"delete\"; it must be \"read\" or \"write\". Nothing was sent.", "read,write")]
    [InlineData("/v1/tools?grup=refunds", "grup", "The query has no \"grup\"; did you mean \"group\"? Allowed: cursor, group, integration, limit, mode. Nothing was sent.", "cursor,group,integration,limit,mode")]
    [InlineData("/v1/tools?group=a&group=b", "group", "The query gives \"group\" 2 times; give it once. Nothing was sent.", null)]
    [InlineData("/v1/tools/stripe_create_refund?paths=amount", "paths", "The query has no \"paths\"; did you mean \"path\"? Allowed: path. Nothing was sent.", "path")]
    [InlineData("/v1/tools?cursor=made-up", "cursor", "cursor is \"made-up\", which no list has given; pass next_cursor as it came, or leave it out for the first page. Nothing was sent.", null)]
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
