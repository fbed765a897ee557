using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Composition;

/// <summary>The sandbox inside this process, started when it is first needed. Its shop is shared through its state file.</summary>
internal sealed class EmbeddedSandbox(HubHome home) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SandboxServer? _server;

    public string Folder => home.SandboxFolder;

    /// <summary>Where it answers.</summary>
    /// <exception cref="IOException">Its folder or state file cannot be used.</exception>
    public async Task<Uri> AddressAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _server ??= await StartAsync(cancellation);
            return _server.BaseAddress;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _turn.Dispose();
    }

    private Task<SandboxServer> StartAsync(CancellationToken cancellation)
    {
        home.MakeSandboxFolder();
        return SandboxServer.StartAsync(new SandboxOptions { Port = 0, StateFile = home.SandboxState }, cancellation);
    }
}
