using System.Text;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

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
    public async Task The_list_comes_in_pages_of_the_http_apis_shape_with_every_tool_once()
    {
        var files = Directory.GetFiles(Repository.Catalog, "*.yaml", SearchOption.AllDirectories).Length - 1;
        List<string> seen = [];
        string[] next = [];
        do
        {
            var page = (await Here.RunAsync(["tools", "list", "--limit", "60", "--json", .. next])).Ok().Json;
            seen.AddRange(page.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("tool").GetString()!));
            next = page.TryGetProperty("next_cursor", out var cursor) ? ["--cursor", cursor.GetString()!] : [];
        }
        while (next.Length > 0);

        Assert.Equal(files, seen.Count);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("stripe_get_customer")]
    public async Task A_cursor_that_no_list_gave_is_refused(string cursor) => (await Here.RunAsync("tools", "list", "--cursor", cursor, "--json")).Refused(
        "bad_request",
        $"cursor is \"{cursor}\", which no list has given; pass next_cursor as it came, or leave it out for the first page. Nothing was sent.");

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
    public async Task What_a_program_reads_of_the_largest_tool_is_at_most_6000_bytes()
    {
        var ran = (await Here.RunAsync("tools", "describe", "stripe_create_checkout_session", "--json")).Ok();

        Assert.InRange(Encoding.UTF8.GetByteCount(ran.Out), 1, 6_000);
        Assert.NotEmpty(ran.Json.GetProperty("more").EnumerateArray());
    }

    [Fact]
    public async Task A_person_is_told_how_to_see_the_rest_and_sees_it()
    {
        var whole = (await Here.RunAsync("tools", "describe", "stripe_create_checkout_session")).Ok().Out;
        var part = (await Here.RunAsync("tools", "describe", "stripe_create_checkout_session", "--path", "line_items.price_data")).Ok().Out;

        Assert.Contains("\n  more         --path ", whole, StringComparison.Ordinal);
        Assert.Contains("\n  left out     ", whole, StringComparison.Ordinal);
        Assert.StartsWith("stripe_create_checkout_session: line_items.price_data\n", part, StringComparison.Ordinal);
        Assert.Contains("\"unit_amount\": {", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_refused_with_the_nearest()
    {
        var ran = await Here.RunAsync("tools", "describe", "stripe_get_customer", "--path", "custmer_id", "--json");

        var error = ran.Refused(
            "bad_request", "stripe_get_customer has no field \"custmer_id\"; did you mean \"customer_id\"? Allowed: customer_id, expand. Nothing was sent.");
        Assert.Equal("path", error.GetProperty("field").GetString());
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

        var error = ran.Refused(
            "tool_not_found", "There is no tool \"stripe_create_refnd\"; did you mean \"stripe_create_refund\"? Nothing was sent.");
        Assert.Equal(["stripe_create_refund"], Ran.Words(error.GetProperty("nearest")));
    }

    [Fact]
    public async Task What_stripe_has_and_the_catalog_lacks_is_said_exactly()
    {
        (await Here.RunAsync("tools", "describe", "stripe_create_topup", "--json"))
            .Refused("tool_not_found", "Stripe has POST /v1/topups, but this catalog has no tool for it; nothing was sent.");

        var found = (await Here.RunAsync("tools", "search", "create", "a", "topup")).Ok().Out;
        Assert.StartsWith("Stripe has POST /v1/topups, but this catalog has no tool for it.\n\nTOOL ", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_around_leaves_nothing_in_the_home_but_the_kept_catalog()
    {
        using var place = new Workplace();
        (await place.HubAsync("tools", "list")).Ok();

        Assert.Equal(["cache"], Directory.GetFileSystemEntries(place.Home).Select(Path.GetFileName));
    }
}
