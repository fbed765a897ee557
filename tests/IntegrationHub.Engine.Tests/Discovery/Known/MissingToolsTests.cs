using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Discovery.Known;

public sealed class MissingToolsTests : IDisposable
{
    private const string Operations =
        """
        # What the shop can do.
        GET /v1/orders
        POST /v1/orders
        GET /v1/orders/{order}
        POST /v1/orders/{order}/cancel
        POST /v1/topups
        GET /v1/topups
        GET /v1/issuing/cards
        POST /v1/issuing/cards
        POST /v1/wallets/sessions
        POST /v1/portal/sessions
        GET /v1/search
        GET /v1/{id}
        POST /
        this is no operation
        """;

    private readonly TempCatalog _catalog = TempCatalog.Shop("list-orders").With("shop/known-operations.txt", Operations);

    public void Dispose() => _catalog.Dispose();

    [Theory]
    [InlineData("shop_create_topup", "POST /v1/topups")]
    [InlineData("create_topup", "POST /v1/topups")]
    [InlineData("create topup", "POST /v1/topups")]
    [InlineData("Create a top-up", "POST /v1/topups")]
    [InlineData("shopCreateTopup", "POST /v1/topups")]
    [InlineData("shop_topups_create", "POST /v1/topups")]
    [InlineData("shop_make_topup", "POST /v1/topups")]
    [InlineData("shop_list_topups", "GET /v1/topups")]
    [InlineData("shop_get_order", "GET /v1/orders/{order}")]
    [InlineData("shop_cancel_order", "POST /v1/orders/{order}/cancel")]
    [InlineData("shop_create_issuing_card", "POST /v1/issuing/cards")]
    [InlineData("shop_create_card", "POST /v1/issuing/cards")]
    public void What_the_service_has_and_the_catalog_lacks_is_said_exactly(string asked, string operation)
    {
        var error = Expect.Error(Finder().Find(asked), ErrorCodes.ToolNotFound);

        Assert.Equal($"Shop has {operation}, but this catalog has no tool for it; nothing was sent.", error.Message);
        Assert.Equal((Sent.No, false, null), (error.Sent, error.Retryable, error.Nearest));
        Assert.Equal("Say so to the person; another tool is no replacement unless it does what they want.", error.Hint);
    }

    [Theory]
    [InlineData("shop_show_orders")]
    [InlineData("orders_list")]
    public void What_a_tool_does_under_another_name_is_answered_with_that_tool(string asked) => Assert.Equal(
        $"There is no tool \"{asked}\"; did you mean \"shop_list_orders\"? Nothing was sent.",
        Expect.Error(Finder().Find(asked), ErrorCodes.ToolNotFound).Message);

    [Theory]
    [InlineData("shop_create_session")]
    [InlineData("topup")]
    [InlineData("launch_rocket")]
    [InlineData("")]
    public void A_name_that_means_several_things_or_none_is_not_guessed_at(string asked) =>
        Assert.StartsWith($"There is no tool \"{asked}\"", Expect.Error(Finder().Find(asked), ErrorCodes.ToolNotFound).Message, StringComparison.Ordinal);

    [Fact]
    public void A_search_says_the_same_and_only_then()
    {
        Assert.Equal("Shop has POST /v1/topups, but this catalog has no tool for it.", Finder().NotInCatalog("create a top-up"));
        Assert.Null(Finder().NotInCatalog("list the orders"));
        Assert.Null(Finder().NotInCatalog("top up my balance with money"));
    }

    [Fact]
    public void A_catalog_without_the_list_knows_nothing_and_says_what_it_said_before()
    {
        using var bare = TempCatalog.Shop("list-orders");
        var finder = new ToolFinder(CatalogLoader.Load(bare.Root).Catalog!);

        Assert.Equal("There is no tool \"shop_create_topup\". Nothing was sent.", Expect.Error(finder.Find("shop_create_topup")).Message);
    }

    [Fact]
    public void The_list_is_read_when_it_is_first_wanted()
    {
        var finder = Finder();
        _catalog.With("shop/known-operations.txt", "POST /v1/boxes\n");

        Assert.Equal("Shop has POST /v1/boxes, but this catalog has no tool for it.", finder.NotInCatalog("create a box"));
    }

    [Fact]
    public void A_catalog_kept_from_an_earlier_start_knows_it_too()
    {
        var cache = new CatalogCache(_catalog.PathOf("kept.json"));
        CatalogLoader.LoadForUse(_catalog.Root, cache: cache);
        var kept = CatalogLoader.LoadForUse(_catalog.Root, cache: cache).Catalog!;

        Assert.NotNull(new ToolFinder(kept).NotInCatalog("create a topup"));
    }

    private ToolFinder Finder() => new(CatalogLoader.Load(_catalog.Root).Catalog!);
}
