using IntegrationHub.Storage;
using IntegrationHub.Tests.Postgres;

namespace IntegrationHub.Bench.Storing;

/// <summary>A store of each kind, empty, whose commits wait for the disk.</summary>
internal sealed class Stores
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-bench-store-");
    private PostgresServer _server = null!;

    public HubStore Sqlite { get; private set; } = null!;

    public HubStore Postgres { get; private set; } = null!;

    public async Task OpenAsync()
    {
        _server = await PostgresServer.StartNewAsync(isDurable: true);
        Sqlite = await SqliteStore.OpenAsync(Path.Combine(_folder.FullName, "hub.db"), CancellationToken.None);
        Postgres = await PostgresStore.OpenAsync(await _server.NewPlaceAsync(), CancellationToken.None);
    }

    public async Task CloseAsync()
    {
        await Sqlite.DisposeAsync();
        await Postgres.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
