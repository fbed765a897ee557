using System.Text;
using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>The embedded engine, over real files.</summary>
public sealed partial class SqliteProposalStoreTests : ProposalStoreTests
{
    private readonly TempFolder _folder = new();

    private string Database => _folder.File("home/hub.db");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    private protected override async Task<IProposalStore> OpenAsync() => await SqliteProposalStore.OpenAsync(Database, default);

    [Fact]
    public async Task Reopening_the_file_keeps_its_rows()
    {
        var file = _folder.File("kept.db");
        await using (var first = await SqliteProposalStore.OpenAsync(file, default))
            await first.AddAsync(Open(), default);

        await using var second = await SqliteProposalStore.OpenAsync(file, default);

        Assert.Equal(Open(), await second.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task Everything_is_in_one_file_once_the_store_is_closed()
    {
        var file = _folder.File("single/hub.db");
        await using (var store = await SqliteProposalStore.OpenAsync(file, default))
            await store.AddAsync(Open(), default);

        Assert.Equal([file], Directory.GetFiles(_folder.File("single")));
    }

    [Fact]
    public async Task A_store_that_is_never_closed_has_its_steps_on_the_disk_all_the_same()
    {
        await Store.AddAsync(Open(), default);
        var copy = _folder.File("after-a-crash");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(_folder.File("home")).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
            File.WriteAllBytes(Path.Combine(copy, Path.GetFileName(file)), ReadShared(file));

        await using var recovered = await SqliteProposalStore.OpenAsync(Path.Combine(copy, "hub.db"), default);

        Assert.Equal(Open(), await recovered.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task The_token_is_nowhere_in_the_file_and_its_digest_is()
    {
        await Store.AddAsync(Open(), default);
        await Store.ClaimAsync("prop_one", Noon, Noon, default);
        await Store.SettleAsync("prop_one", ProposalState.Succeeded, "{}", default);

        var bytes = string.Concat(Directory.GetFiles(_folder.File("home")).Select(f => Encoding.Latin1.GetString(ReadShared(f))));

        Assert.Contains(Open().TokenDigest, bytes);
        Assert.DoesNotContain(Token("one"), bytes);
    }

    [Fact]
    public void On_Unix_the_folder_and_the_files_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File("home")));
        foreach (var file in Directory.GetFiles(_folder.File("home")))
            Assert.Equal(owner, File.GetUnixFileMode(file));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
