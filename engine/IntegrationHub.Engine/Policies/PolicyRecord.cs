using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies;

/// <summary>Sees to it that the ledger tells when another policy decides than before. Who edited the file the hub cannot know, so the row is its own.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="policies">Who has to agree to what.</param>
/// <param name="time">The clock.</param>
internal sealed class PolicyRecord(ILedger ledger, IPolicies policies, TimeProvider time)
{
    private volatile string? _noted;

    /// <summary>Tells of the policy in use, unless the ledger has told of no other since it last did. Once it is told, this costs nothing.</summary>
    /// <exception cref="StoreException">It can't be told, and then nothing may be decided by it.</exception>
    public async Task NoteAsync(CancellationToken cancellation)
    {
        var version = policies.Current.Version;
        if (_noted == version) return;
        await ledger.NotePolicyAsync(new() { Event = LedgerEvents.PolicyChanged, At = time.GetUtcNow(), By = LedgerActor.Hub, PolicyVersion = version }, cancellation);
        _noted = version;
    }
}
