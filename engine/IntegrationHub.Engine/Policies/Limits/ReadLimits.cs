using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>Lets a read pass that the limits of the policy have room for.</summary>
/// <param name="counts">Where they are counted.</param>
/// <param name="time">The clock.</param>
internal sealed class ReadLimits(IReadCounts counts, TimeProvider time)
{
    /// <summary>Counts a read that is about to be sent. Without a limit that speaks of it nothing is looked up or kept.</summary>
    /// <returns>Why it is not sent: a limit has no room, or it could not be counted. Null when it may be.</returns>
    public async Task<HubError?> TakeAsync(IPolicy policy, Tool tool, Connection connection, LedgerActor by, CancellationToken cancellation)
    {
        var bounds = policy.ReadBounds(PolicyCase.Of(tool, connection, by));
        if (bounds.Count == 0) return null;
        var now = time.GetUtcNow();
        var read = new CountedRead(now, tool.Name, tool.Manifest.Group, connection.Name, connection.Environment, by)
        {
            Bounds = bounds,
            KeptFrom = policy.ReadsCountFrom(now),
        };
        try
        {
            return await counts.TakeAsync(read, cancellation) is { } full ? LimitMessages.Exceeded(full, null) : null;
        }
        catch (StoreException fault)
        {
            return ProposalMessages.StoreFailed(fault.Message);
        }
    }
}
