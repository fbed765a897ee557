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
    public void What_stands_in_the_cache_is_used_as_it_stands()
    {
        Load();
        var kept = Path.Combine(Folder, Kept.Single());
        File.WriteAllText(kept, File.ReadAllText(kept).Replace("List orders", "From the cache", StringComparison.Ordinal));

        Assert.Equal("From the cache", Load());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_damaged_cache_is_read_past_and_mended(string damage)
    {
        Load();
        var kept = Path.Combine(Folder, Kept.Single());
        File.WriteAllText(kept, damage);

        Assert.Equal("List orders", Load());
        Assert.Contains("List orders", File.ReadAllText(kept), StringComparison.Ordinal);
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

    private string Load() => CatalogLoader.LoadForUse(_catalog.Root, cache: new(Folder)).Catalog!.Tools.Single().Manifest.Title;

    // Everything a tool is made of, and what is made of it.
    private static string Shown(ToolCatalog catalog) => JsonSerializer.Serialize(new
    {
        Integrations = catalog.Integrations.Select(i => new { i.Manifest, i.Directory }),
        Tools = catalog.Tools.Select(t => new { t.Name, t.Manifest, t.Risk, t.Input.Json }),
    });
}
