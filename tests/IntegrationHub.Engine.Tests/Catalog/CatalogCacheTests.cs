using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Catalog;

public sealed class CatalogCacheTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("home").FullName;
    private readonly TempCatalog _catalog = TempCatalog.Shop("list-orders");

    private string Folder => Path.Combine(_home, "kept", "cache");

    private IEnumerable<string> Kept => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder).Select(p => Path.GetFileName(p)) : [];

    public void Dispose()
    {
        _catalog.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public void The_shipped_catalog_is_the_same_from_the_cache_as_from_its_files()
    {
        var cache = new CatalogCache(Folder);

        var read = Shown(CatalogLoader.LoadForUse(Repository.Catalog, Repository.Root, cache).Catalog!);
        var restored = Shown(CatalogLoader.LoadForUse(Repository.Catalog, Repository.Root, cache).Catalog!);

        Assert.Single(Kept);
        Assert.Equal(read, restored);
    }

    [Fact]
    public void A_catalog_is_kept_once_and_a_changed_byte_is_read_anew()
    {
        Assert.Equal("List orders", Load());
        Assert.Equal("List orders", Load());
        Assert.Single(Kept);

        _catalog.With("shop/orders/list-orders.yaml", TempCatalog.Endpoint.Replace("List orders", "Show orders", StringComparison.Ordinal));

        Assert.Equal("Show orders", Load());
        Assert.Equal(2, Kept.Count());
    }

    [Fact]
    public void What_is_kept_is_used_and_the_files_are_not_read_again()
    {
        var cache = new CatalogCache(Folder);
        var catalog = CatalogLoader.LoadForUse(_catalog.Root).Catalog!;
        var other = catalog.Tools.Single().Manifest with { Title = "From the cache" };
        cache.Keep(cache.Digest(_catalog.Root), new([catalog.Integrations.Single().Manifest], [new("shop", other)]));

        Assert.Equal("From the cache", Load());
    }

    [Fact]
    public void A_file_more_or_a_file_less_is_read_anew()
    {
        var one = new[] { "shop_list_orders" };
        var two = new[] { "shop_find_orders", "shop_list_orders" };
        Assert.Equal(one, Tools());

        _catalog.With("shop/orders/find-orders.yaml", TempCatalog.Endpoint);
        Assert.Equal(two, Tools());

        File.Delete(_catalog.PathOf("shop/orders/find-orders.yaml"));
        Assert.Equal(one, Tools());
    }

    [Fact]
    public void A_renamed_file_is_read_anew()
    {
        Load();
        File.Move(_catalog.PathOf("shop/orders/list-orders.yaml"), _catalog.PathOf("shop/orders/all-orders.yaml"));

        Assert.Equal(["shop_all_orders"], Tools());
    }

    [Fact]
    public void A_change_of_what_the_endpoints_share_is_read_anew()
    {
        Load();
        _catalog.With("shop/integration.yaml", TempCatalog.Shared.Replace("title: Shop", "title: Store", StringComparison.Ordinal));

        Assert.Equal("Store", CatalogLoader.LoadForUse(_catalog.Root, cache: new(Folder)).Catalog!.Integrations.Single().Manifest.Title);
    }

    [Fact]
    public void A_change_that_leaves_time_and_size_of_a_file_as_they_were_is_read_anew()
    {
        Load();
        var path = _catalog.PathOf("shop/orders/list-orders.yaml");
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, TempCatalog.Endpoint.Replace("List orders", "Find orders", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);

        Assert.Equal("Find orders", Load());
    }

    [Fact]
    public void What_another_program_kept_is_not_used()
    {
        var other = new CatalogCache(Folder, "another build");
        var catalog = CatalogLoader.LoadForUse(_catalog.Root).Catalog!;
        var manifest = catalog.Tools.Single().Manifest with { Title = "Read by another build" };
        other.Keep(other.Digest(_catalog.Root), new([catalog.Integrations.Single().Manifest], [new("shop", manifest)]));

        Assert.Equal("List orders", Load());
        Assert.Equal(2, Kept.Count());
    }

    [Fact]
    public void A_kept_catalog_under_the_name_of_another_is_not_used()
    {
        Load();
        var first = Path.Combine(Folder, Kept.Single());
        _catalog.With("shop/orders/list-orders.yaml", TempCatalog.Endpoint.Replace("List orders", "Show orders", StringComparison.Ordinal));
        File.Copy(first, Path.Combine(Folder, new CatalogCache(Folder).Digest(_catalog.Root) + Path.GetExtension(first)));

        Assert.Equal("Show orders", Load());
    }

    [Fact]
    public void A_kept_catalog_that_lost_its_end_is_read_past_and_mended()
    {
        Load();
        var kept = Path.Combine(Folder, Kept.Single());
        var whole = File.ReadAllBytes(kept);
        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(kept, whole[..length]);
            Assert.Equal("List orders", Load());
            Assert.Equal(whole, File.ReadAllBytes(kept));
        }
    }

    [Fact]
    public void A_kept_catalog_with_a_changed_byte_is_read_past_and_mended()
    {
        Load();
        var kept = Path.Combine(Folder, Kept.Single());
        var whole = File.ReadAllBytes(kept);
        for (var at = 0; at < whole.Length; at += 5)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x20;
            File.WriteAllBytes(kept, damaged);
            Assert.Equal("List orders", Load());
            Assert.Equal(whole, File.ReadAllBytes(kept));
        }
    }

    [Fact]
    public void A_catalog_with_a_mistake_is_never_kept()
    {
        _catalog.With("shop/orders/get-order.yaml", "title: Broken\n");

        Assert.Null(CatalogLoader.LoadForUse(_catalog.Root, cache: new(Folder)).Catalog);
        Assert.Empty(Kept);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_changes_nothing()
    {
        File.WriteAllText(Path.Combine(_home, "kept"), "a file where a folder should be");

        Assert.Equal("List orders", Load());
    }

    [Fact]
    public void Four_catalogs_are_kept_at_most()
    {
        for (var i = 0; i < 6; i++)
        {
            _catalog.With("shop/orders/list-orders.yaml", TempCatalog.Endpoint.Replace("List orders", $"List {i}", StringComparison.Ordinal));
            Load();
        }

        Assert.Equal(4, Kept.Count());
    }

    [Fact]
    public void The_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        Load();

        foreach (var folder in new[] { Folder, Path.GetDirectoryName(Folder)! })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    private IEnumerable<string> Tools() => CatalogLoader.LoadForUse(_catalog.Root, cache: new(Folder)).Catalog!.Tools.Select(tool => tool.Name);

    private string Load() => CatalogLoader.LoadForUse(_catalog.Root, cache: new(Folder)).Catalog!.Tools.Single().Manifest.Title;

    // Everything a tool is made of, and what is made of it.
    private static string Shown(ToolCatalog catalog) => JsonSerializer.Serialize(new
    {
        Integrations = catalog.Integrations.Select(i => new { i.Manifest, i.Directory }),
        Tools = catalog.Tools.Select(t => new { t.Name, t.Manifest, t.Risk, t.Input.Json }),
    });
}
