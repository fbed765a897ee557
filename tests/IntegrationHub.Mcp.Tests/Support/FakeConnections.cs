using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>One connection, of the kind a test wants.</summary>
internal sealed class FakeConnections : IConnections
{
    public HubEnvironment Environment { get; set; } = HubEnvironment.Sandbox;

    public Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation) =>
        Task.FromResult<HubResult<Connection>>(name is null or "sandbox"
            ? new Connection("sandbox", integration.Name, Environment, new Uri("http://127.0.0.1:1/"), new Secret("sk_test_secret"))
            : new HubError(ErrorCodes.MissingConnection, $"There is no connection \"{name}\". Nothing was sent.", Sent.No, false) { Allowed = ["sandbox"] });
}
