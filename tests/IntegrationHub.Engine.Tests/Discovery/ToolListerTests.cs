using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Tests.Discovery;

public sealed class ToolListerTests
{
    private static readonly ToolLister Lister = new(Shop.Catalog);

    [Fact]
    public void Without_a_wish_all_tools_come_on_one_page_sorted_by_name()
    {
        var page = Page(new ToolQuery());

        Assert.Equal(Shop.Catalog.Tools.Select(tool => tool.Name), page.Tools.Select(tool => tool.Tool));
        Assert.Null(page.NextCursor);
        Assert.Equal(
            new ToolSummary("stripe_create_refund", "Create a refund", "refunds", "write", "destructive", "Gives back all or part of a payment that already succeeded."),
            page.Tools.Single(tool => tool.Tool == "stripe_create_refund"));
    }

    [Fact]
    public void Group_and_mode_narrow_the_list()
    {
        var page = Page(new ToolQuery("stripe", "customers", EndpointMode.Read));

        Assert.Equal(["stripe_get_customer", "stripe_list_customers"], page.Tools.Select(tool => tool.Tool));
    }

    [Fact]
    public void A_group_that_is_known_and_has_no_tools_is_empty_and_no_mistake() =>
        Assert.Empty(Page(new ToolQuery(Group: "payouts")).Tools);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(14)]
    public void Pages_put_together_are_the_whole_list_with_nothing_twice(int limit)
    {
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = Page(new ToolQuery(Limit: limit, Cursor: cursor));
            Assert.InRange(page.Tools.Count, 1, limit);
            seen.AddRange(page.Tools.Select(tool => tool.Tool));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(Shop.Catalog.Tools.Select(tool => tool.Name), seen);
    }

    [Fact]
    public void A_tool_that_appears_between_two_pages_shifts_nothing()
    {
        var first = Page(new ToolQuery(Limit: 5));
        var newcomer = Shop.Tool(Shop.Stripe, Shop.Manifest("refunds", "aaa", "First of all", "GET /v1/aaa", "thing"));
        var grown = new ToolLister(new ToolCatalog([Shop.Stripe], Shop.Catalog.Tools.Append(newcomer)));

        Assert.True(grown.List(new ToolQuery(Limit: 5, Cursor: first.NextCursor)).TryGet(out var second, out _));

        Assert.Equal(Shop.Catalog.Tools[5].Name, second.Tools[0].Tool);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(201)]
    public void A_limit_out_of_range_is_refused_with_the_range(int limit)
    {
        var error = Error(new ToolQuery(Limit: limit));

        Assert.Equal(
            new HubError("bad_request", $"limit is {limit}; it must be from 1 to 200. Nothing was sent.", Sent.No, false) { Field = "limit" },
            error);
    }

    [Fact]
    public void An_unknown_integration_is_refused_with_those_that_there_are()
    {
        var error = Error(new ToolQuery("strip"));

        Assert.Equal("There is no integration \"strip\"; did you mean \"stripe\"? Allowed: stripe. Nothing was sent.", error.Message);
        Assert.Equal(("bad_request", "integration", Sent.No), (error.Code, error.Field, error.Sent));
        Assert.Equal(["stripe"], error.Allowed);
        Assert.Equal(["stripe"], error.Nearest);
    }

    [Fact]
    public void An_unknown_group_is_refused_with_those_that_there_are_sorted()
    {
        var error = Error(new ToolQuery("stripe", "refund"));

        Assert.Equal(
            "There is no group \"refund\" in stripe; did you mean \"refunds\"? Allowed: billing-portal, checkout, customers, " +
            "payment-intents, payouts, refunds, subscriptions. Nothing was sent.",
            error.Message);
        Assert.Equal("group", error.Field);
        Assert.Equal(["refunds"], error.Nearest);
    }

    [Fact]
    public void A_group_like_no_other_has_no_nearest_and_a_long_one_is_clipped()
    {
        var error = Error(new ToolQuery(Group: new string('x', 500)));

        Assert.StartsWith($"There is no group \"{new string('x', 59)}…\". Allowed: ", error.Message);
        Assert.Null(error.Nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c3RyaXBl")]
    [InlineData("stripe_get_customer")]
    public void A_cursor_that_no_list_gave_is_refused(string cursor)
    {
        var error = Error(new ToolQuery(Cursor: cursor));

        Assert.Equal(
            $"cursor is \"{cursor}\", which no list has given; pass next_cursor as it came, or leave it out for the first page. Nothing was sent.",
            error.Message);
        Assert.Equal("cursor", error.Field);
    }

    [Fact]
    public void Services_are_summed_up_with_the_groups_that_have_tools()
    {
        var stripe = Assert.Single(new IntegrationLister(Shop.Catalog).List());

        Assert.Equal(("stripe", "Stripe", "2026-01-01", 14), (stripe.Integration, stripe.Title, stripe.ApiVersion, stripe.Tools));
        Assert.Equal(
            [new("checkout", "Checkout", 3), new("customers", "Customers", 3), new("subscriptions", "Subscriptions", 4), new("billing-portal", "Billing portal", 1), new("payment-intents", "Payments", 2), new GroupSummary("refunds", "Refunds", 1)],
            stripe.Groups);
    }

    private static ToolPage Page(ToolQuery query)
    {
        Assert.True(Lister.List(query).TryGet(out var page, out var error), error?.Message);
        return page;
    }

    private static HubError Error(ToolQuery query)
    {
        Assert.False(Lister.List(query).TryGet(out _, out var error));
        return error;
    }
}
