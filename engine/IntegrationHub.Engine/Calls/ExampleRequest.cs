using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Calls;

/// <summary>The request a tool's first example becomes, for the author of its manifest. Nothing is sent.</summary>
/// <param name="Say">What a user says.</param>
/// <param name="Request">What would be sent for it, on an account of the service. Credential and idempotency key are words in their place.</param>
public sealed record ExampleRequest(string Say, RequestShown Request)
{
    private const string Key = "[new with each preview]";

    /// <summary>Writes the request of the first example that is accepted.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="transport">Knows how a request is written down.</param>
    /// <param name="now">What <c>now</c> means in a time.</param>
    /// <returns>The request; null when no example is accepted.</returns>
    public static ExampleRequest? Of(Tool tool, IServiceTransport transport, DateTimeOffset now)
    {
        var shared = tool.Integration.Manifest;
        foreach (var example in tool.Manifest.Examples.Where(e => e.Fails is null))
        {
            if (!InputChecker.Check(tool, new(example.Input), now).TryGet(out var input, out _)) continue;
            var wire = transport.Write(RequestWriter.Write(input, tool.Manifest.Mode == EndpointMode.Write ? Key : null));
            var connection = new Connection(shared.Credential.Variable, tool.Integration.Name, HubEnvironment.Test, shared.BaseUrl, new Secret(""));
            return new(example.Say, RequestWriter.Show(wire, connection));
        }

        return null;
    }
}
