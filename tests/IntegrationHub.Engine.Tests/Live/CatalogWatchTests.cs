using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Live;

public sealed class CatalogWatchTests : IAsyncDisposable
{
    private const string Path = "shop/orders/get-order.yaml";
    private const string Broken = "title: Broken\n";

    private readonly TempCatalog _folder = TempCatalog.Shop("list-orders");
    private readonly TickingTime _time = new();
    private readonly LiveHub _live;
    private readonly CatalogWatch _watch;
    private readonly List<string> _news = [];
    private int _loads;
    private Action _whileLoading = () => { };

    public CatalogWatchTests()
    {
        var stamp = CatalogStamp.Of(_folder.Root);
        _live = new(Make(CatalogLoader.LoadForUse(_folder.Root, _folder.Root).Catalog!), _time);
        _live.Changed += (_, _) => _news.Add($"{_live.State.Tools} tools");
        _live.Refused += (_, _) => _news.Add(_live.State.Problem!);
        _watch = new(_folder.Root, stamp, _live, Load, Make, _time);
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void A_catalog_that_stays_the_same_is_not_read_again()
    {
        _time.Pass(60);

        Assert.Equal((0, 0), (_loads, _news.Count));
    }

    [Fact]
    public void A_new_file_is_used_once_it_stays_the_same_for_a_second()
    {
        var before = _live.Current;
        _folder.With(Path, TempCatalog.Endpoint);

        _time.Pass(1);
        Assert.Same(before, _live.Current);

        _time.Pass(1);
        Assert.NotNull(_live.Current.Catalog.Find("shop_get_order"));
        Assert.Null(before.Catalog.Find("shop_get_order"));
        Assert.Equal(["2 tools"], _news);
        Assert.Equal(FakeTime.Noon.AddSeconds(2), _live.State.LoadedAt);
    }

    [Fact]
    public void A_file_that_is_being_written_is_waited_for()
    {
        for (var i = 1; i <= 5; i++)
        {
            _folder.With(Path, new string('#', i));
            _time.Pass(1);
        }

        _folder.With(Path, TempCatalog.Endpoint);
        _time.Pass(2);

        Assert.Equal(["2 tools"], _news);
    }

    [Fact]
    public void A_broken_catalog_is_told_once_and_the_last_good_one_stays_until_it_is_mended()
    {
        var good = _live.Current;
        _folder.With(Path, Broken);
        _time.Pass(10);

        Assert.Same(good, _live.Current);
        Assert.Equal((1, FakeTime.Noon), (_live.State.Tools, _live.State.LoadedAt));
        Assert.StartsWith($"IH0102 {Path}:1:1: the key \"docs\" is missing; add it. ", Assert.Single(_news), StringComparison.Ordinal);

        _folder.With(Path, TempCatalog.Endpoint);
        _time.Pass(2);

        Assert.NotSame(good, _live.Current);
        Assert.Null(_live.State.Problem);
        Assert.Equal("2 tools", _news[^1]);
    }

    [Fact]
    public void The_same_mistakes_in_a_file_touched_again_are_no_news_and_other_ones_are()
    {
        _folder.With(Path, TempCatalog.Endpoint + "x: 1\n");
        _time.Pass(2);
        _folder.With(Path, TempCatalog.Endpoint + "x: 12\n");
        _time.Pass(2);
        Assert.Single(_news);

        _folder.With(Path, TempCatalog.Endpoint + "y: 1\n");
        _time.Pass(2);
        Assert.Equal(2, _news.Count);
    }

    [Fact]
    public void A_catalog_that_goes_back_to_what_is_in_use_has_no_problem_any_more()
    {
        _folder.With(Path, Broken);
        _time.Pass(2);
        File.Delete(_folder.PathOf(Path));
        _time.Pass(2);

        Assert.Null(_live.State.Problem);
        Assert.Equal("1 tools", _news[^1]);
    }

    [Fact]
    public void What_changes_while_the_catalog_is_read_is_read_too()
    {
        _whileLoading = () =>
        {
            _whileLoading = () => { };
            _folder.With("shop/orders/see-order.yaml", TempCatalog.Endpoint);
        };
        _folder.With(Path, TempCatalog.Endpoint);
        _time.Pass(4);

        Assert.NotNull(_live.Current.Catalog.Find("shop_see_order"));
    }

    [Fact]
    public void A_folder_that_is_gone_is_a_problem_and_no_end()
    {
        Directory.Delete(_folder.Root, recursive: true);
        _time.Pass(5);

        Assert.StartsWith("IH0006 ", Assert.Single(_news), StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.Root);
    }

    [Fact]
    public void What_throws_is_a_problem_and_is_tried_again()
    {
        var broken = true;
        _whileLoading = () =>
        {
            if (broken) throw new IOException("The disk is gone.");
        };
        _folder.With(Path, TempCatalog.Endpoint);
        _time.Pass(5);
        Assert.Equal($"IH0008 {_folder.Root}:1:1: the file can't be read: The disk is gone.", Assert.Single(_news));

        broken = false;
        _time.Pass(1);
        Assert.Equal("2 tools", _news[^1]);
    }

    private static Hub Make(ToolCatalog catalog) =>
        new(catalog, new FakeTransport(), new FakeConnections(), new MemoryStore(), new FakePolicy(), new FakeTime());

    private CatalogLoadResult Load()
    {
        _loads++;
        _whileLoading();
        return CatalogLoader.LoadForUse(_folder.Root, _folder.Root);
    }
}
