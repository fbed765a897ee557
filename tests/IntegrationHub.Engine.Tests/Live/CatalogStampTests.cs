using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Live;

public sealed class CatalogStampTests : IDisposable
{
    private static readonly DateTime Then = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TempCatalog _folder = TempCatalog.Shop("get-order", "list-orders");

    private string File_ => _folder.PathOf("shop/orders/get-order.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_stays_the_same_keeps_its_stamp()
    {
        var stamp = Stamp();
        _folder.With("shop/notes.md", "No file of the catalog.");

        Assert.Equal(stamp, Stamp());
    }

    [Fact]
    public void A_changed_file_a_new_one_a_moved_one_and_one_that_is_gone_change_it()
    {
        HashSet<string> seen = [Stamp()];

        File.SetLastWriteTimeUtc(File_, Then);
        Assert.True(seen.Add(Stamp()), "A later time was not noticed.");
        File.AppendAllText(File_, "#");
        File.SetLastWriteTimeUtc(File_, Then);
        Assert.True(seen.Add(Stamp()), "Another size was not noticed.");
        File.Move(File_, _folder.PathOf("shop/orders/see-order.yaml"));
        Assert.True(seen.Add(Stamp()), "Another name was not noticed.");
        _folder.With("shop/orders/new-order.yaml", "");
        Assert.True(seen.Add(Stamp()), "A new file was not noticed.");
        Directory.Delete(_folder.PathOf("shop/orders"), recursive: true);
        Assert.True(seen.Add(Stamp()), "Files that are gone were not noticed.");
    }

    [Fact]
    public void What_a_link_leads_to_counts()
    {
        using var elsewhere = new TempCatalog().With("a.yaml", "1");
        File.CreateSymbolicLink(_folder.PathOf("shop/orders/a.yaml"), elsewhere.PathOf("a.yaml"));
        var stamp = Stamp();

        elsewhere.With("a.yaml", "12");

        Assert.NotEqual(stamp, Stamp());
    }

    [Fact]
    public void A_folder_that_is_not_there_has_a_stamp_too() =>
        Assert.NotEqual(Stamp(), CatalogStamp.Of(_folder.PathOf("nothing")));

    private string Stamp() => CatalogStamp.Of(_folder.Root);
}
