using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Permissions;

/// <summary>Refuses, before anything is sent, what a key is known not to be allowed, and learns from what the service refuses.</summary>
/// <remarks>A store that fails is no reason to refuse: the service itself then says what the key may do.</remarks>
internal sealed class KeyKnowledge(IKeyPermissions kept, TimeProvider time)
{
    /// <summary>Why a tool can't be used on a connection; null when nothing is known against it.</summary>
    public async Task<HubError?> RefusalAsync(Tool tool, Connection connection, CancellationToken cancellation)
    {
        if (connection.Environment == HubEnvironment.Sandbox) return null;
        var availability = await OfAsync(tool.Integration.Name, connection.Credential.Digest(), cancellation);
        return availability.Lacking(tool) is { } lacking ? PermissionMessages.Lacking(tool, connection, lacking) : null;
    }

    /// <summary>What is known of a key.</summary>
    public async Task<Availability> OfAsync(string integration, string keyDigest, CancellationToken cancellation)
    {
        try
        {
            return new(await kept.OfAsync(integration, keyDigest, cancellation));
        }
        catch (StoreException)
        {
            return Availability.Everything;
        }
    }

    /// <summary>Learns from a reply when it says that the key lacks the permission of the tool.</summary>
    public async Task LearnAsync(Tool tool, Connection connection, ServiceReply reply)
    {
        if (reply is not ServiceReply.Refused refused || !ErrorTable.LacksPermission(tool, refused.Error)) return;
        try
        {
            var learnt = new LearntAccess(tool.Manifest.Permission, tool.Manifest.Mode, IsGiven: false, time.GetUtcNow());
            await kept.LearnAsync(tool.Integration.Name, connection.Credential.Digest(), learnt, CancellationToken.None);
        }
        catch (StoreException)
        {
            // The next call asks the service again, and is refused again.
        }
    }

    /// <summary>Keeps what a test of a key has found, instead of what was known.</summary>
    /// <exception cref="StoreException">It could not be kept.</exception>
    public Task KeepAsync(string integration, string keyDigest, IReadOnlyList<LearntAccess> learnt, CancellationToken cancellation) =>
        kept.ReplaceAsync(integration, keyDigest, learnt, cancellation);
}
