using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.Composition;

/// <summary>A transport that is made for the first request: until then nothing of the service is loaded, and a server starts sooner.</summary>
/// <param name="make">Makes it.</param>
internal sealed class LazyTransport(Func<IServiceTransport> make) : IServiceTransport, IDisposable
{
    private readonly Lazy<IServiceTransport> _made = new(make);

    public WireRequest Write(ServiceRequest request) => _made.Value.Write(request);

    public Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation) =>
        _made.Value.SendAsync(request, connection, cancellation);

    public void Dispose()
    {
        if (_made.IsValueCreated) (_made.Value as IDisposable)?.Dispose();
    }
}
