using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Who sent a message: over HTTP it travels with it, over standard input it is the same for all of them.</summary>
/// <param name="signIn">Tells who they are where nothing travels with a message, asked anew for each call; whoever uses this machine when null.</param>
internal sealed class Callers(Func<CancellationToken, Task<HubResult<Requester>>>? signIn)
{
    private const string Item = "integration-hub/requester";

    /// <summary>Notes on a message who sent it.</summary>
    public static void Note(JsonRpcMessage message, Requester who) =>
        (message.Context ??= new()).Items = new Dictionary<string, object?>(StringComparer.Ordinal) { [Item] = who };

    /// <summary>Who sent it, or why they are not let in.</summary>
    public async Task<HubResult<Requester>> OfAsync(MessageContext message, CancellationToken cancellation)
    {
        if (message.Items.TryGetValue(Item, out var noted) && noted is Requester who) return who;
        return signIn is null ? Requester.Local : await signIn(cancellation);
    }
}
