using System.Text;
using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>The embedded engine, over real files.</summary>
public sealed partial class SqliteHubStoreTests : HubStoreTests
{
    private readonly TempFolder _folder = new();

    private string Database => _folder.File("home/hub.db");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    private protected override async Task<IHubStore> OpenAsync() => await SqliteStore.OpenAsync(Database, default);

    private protected override Task<long> RawAsync(string sql)
    {
        using var raw = Raw(Database);
        return Task.FromResult(Execute(raw, sql));
    }

    [Fact]
    public async Task A_process_that_has_ended_is_gone_and_one_that_lives_or_is_elsewhere_is_not()
    {
        using var ended = System.Diagnostics.Process.Start("true")!;
        await ended.WaitForExitAsync();

        Assert.True(await Store.IsGoneAsync($"{Environment.MachineName}/{ended.Id}/1", default));
        Assert.True(await Store.IsGoneAsync($"{Environment.MachineName}/{Environment.ProcessId}/1", default));
        Assert.False(await Store.IsGoneAsync(Store.Claimant, default));
        Assert.False(await Store.IsGoneAsync($"another/{ended.Id}/1", default));
        Assert.False(await Store.IsGoneAsync("nonsense", default));
    }

    [Fact]
    public async Task Reopening_the_file_keeps_its_rows()
    {
        var file = _folder.File("kept.db");
        await using (var first = await SqliteStore.OpenAsync(file, default))
            await first.AddAsync(Open(), default);

        await using var second = await SqliteStore.OpenAsync(file, default);

        Assert.Equal(Open(), await second.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task Everything_is_in_one_file_once_the_store_is_closed()
    {
        var file = _folder.File("single/hub.db");
        await using (var store = await SqliteStore.OpenAsync(file, default))
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

        await using var recovered = await SqliteStore.OpenAsync(Path.Combine(copy, "hub.db"), default);

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
