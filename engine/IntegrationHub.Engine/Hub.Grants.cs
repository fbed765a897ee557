using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine;

public sealed partial class Hub
{
    /// <summary>Gives a grant: writes within its bounds are confirmed where a rule would have a person approve them. Sends nothing.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The grant; <c>bad_request</c> when it is not bounded or names what is not there, and then nothing was given.</returns>
    public async Task<HubResult<ShownGrant>> GiveAsync(GrantAsk asked, CancellationToken cancellation)
    {
        if (Lacking(Scopes.Approve) is { } lacking) return lacking;
        if (!GrantCheck.Check(asked, _whole, _who.Decides, _time.GetUtcNow()).TryGet(out var grant, out var error)) return error;
        return await KeptAsync<ShownGrant>(async () =>
        {
            await _store.AddGrantAsync(grant, GrantEntries.Given(grant), cancellation);
            return ShownGrant.Of(new(grant, 0, 0), grant.GivenAt);
        });
    }

    /// <summary>The grants, the newest first, a thousand at most, and how far each is used.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HubResult<ShownGrant[]>> GrantsAsync(CancellationToken cancellation) => Lacking(Scopes.Read) is { } lacking
        ? lacking
        : await KeptAsync<ShownGrant[]>(async () => (ShownGrant[])[.. (await _store.GrantsAsync(null, cancellation)).Select(use => ShownGrant.Of(use, _time.GetUtcNow()))]);

    /// <summary>Takes a grant back. What it covered stays done; what was proposed under it has to be approved. Sends nothing.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Its name; <c>grant_not_found</c> when none of that name is in force.</returns>
    public async Task<HubResult<TakenBack>> TakeBackAsync(string id, CancellationToken cancellation)
    {
        if (Lacking(Scopes.Approve) is { } lacking) return lacking;
        var now = _time.GetUtcNow();
        return await KeptAsync<TakenBack>(async () => await _store.RevokeGrantAsync(id, now, GrantEntries.TakenBack(id, _who.Decides, now), cancellation)
            ? new TakenBack(id)
            : GrantMessages.NotInForce(id));
    }

    private static async Task<HubResult<T>> KeptAsync<T>(Func<Task<HubResult<T>>> step)
        where T : class
    {
        try
        {
            return await step();
        }
        catch (StoreException error)
        {
            return ProposalMessages.StoreFailed(error.Message);
        }
    }
}
