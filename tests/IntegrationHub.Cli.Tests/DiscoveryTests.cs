using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests;

public sealed class DiscoveryTests
{
    [Fact]
    public async Task The_list_is_a_table_for_people()
    {
        var lines = (await Here.RunAsync("tools", "list", "--group", "refunds")).Ok().Out.Split('\n');

        Assert.Equal("TOOL                  MODE   RISK         WHAT IT DOES", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("stripe_create_refund  write  destructive  Gives back all or part of a payment", StringComparison.Ordinal));
        Assert.Equal(["", "5 tools.", ""], lines[^3..]);
    }

    [Fact]
    public async Task The_list_has_the_shape_of_the_http_api_for_programs()
    {
        var first = (await Here.RunAsync("tools", "list", "--limit", "3", "--json")).Ok().Json;
        var rest = (await Here.RunAsync("tools", "list", "--cursor", first.GetProperty("next_cursor").GetString()!, "--json")).Ok().Json;

        Assert.Equal(144, first.GetProperty("tools").GetArrayLength() + rest.GetProperty("tools").GetArrayLength());
        Assert.False(rest.TryGetProperty("next_cursor", out _));
    }

    [Fact]
    public async Task A_page_that_is_not_the_last_says_how_to_go_on() =>
        Assert.Contains("\n3 tools, and more: --cursor ", (await Here.RunAsync("tools", "list", "--limit", "3")).Ok().Out, StringComparison.Ordinal);

    [Fact]
    public async Task Searching_for_refund_finds_the_refund_first()
    {
        var ran = (await Here.RunAsync("tools", "search", "refund", "--json")).Ok();

        Assert.Equal("stripe_create_refund", ran.Json.GetProperty("results")[0].GetProperty("tool").GetString());
    }

    [Fact]
    public async Task Several_words_are_one_search() =>
        Assert.StartsWith("stripe_create_refund ", (await Here.RunAsync("tools", "search", "give", "money", "back")).Ok().Out.Split('\n')[1], StringComparison.Ordinal);

    [Fact]
    public async Task A_tool_is_described_for_people()
    {
        var text = (await Here.RunAsync("tools", "describe", "stripe_create_refund")).Ok().Out;

        Assert.StartsWith("stripe_create_refund: Create a refund\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  request      POST /v1/refunds\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  permission   refunds write\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_is_shown_to_its_author_with_file_risk_and_policy()
    {
        var tool = (await Here.RunAsync("show", "stripe_create_refund", "--json")).Ok().Json;

        Assert.Equal("POST /v1/refunds", tool.GetProperty("request").GetString());
        Assert.Equal("destructive", tool.GetProperty("risk").GetString());
        Assert.Equal("confirm", tool.GetProperty("policy").GetProperty("test").GetString());
        Assert.Equal("approve", tool.GetProperty("policy").GetProperty("live").GetString());
        Assert.EndsWith("catalog/stripe/refunds/create-refund.yaml", tool.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal("object", tool.GetProperty("input_schema").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("show")]
    [InlineData("tools", "describe")]
    public async Task A_tool_that_does_not_exist_is_answered_with_the_nearest(params string[] command)
    {
        var ran = await Here.RunAsync([.. command, "stripe_create_refnd", "--json"]);

        var error = ran.Refused("tool_not_found", "There is no tool \"stripe_create_refnd\"; did you mean \"stripe_create_refund\"? Nothing was sent.");
        Assert.Equal(["stripe_create_refund"], Ran.Words(error.GetProperty("nearest")));
    }

    [Fact]
    public async Task Looking_around_leaves_nothing_in_the_home_but_the_catalog_it_read()
    {
        using var place = new Workplace();
        (await place.HubAsync("tools", "list")).Ok();

        var cache = Assert.Single(Directory.EnumerateFileSystemEntries(place.Home));
        Assert.Equal("cache", Path.GetFileName(cache));
        Assert.EndsWith(".catalog.json", Assert.Single(Directory.EnumerateFileSystemEntries(cache)), StringComparison.Ordinal);
    }
}
