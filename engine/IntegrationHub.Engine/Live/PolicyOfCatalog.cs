using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Engine.Live;

/// <summary>
/// The policy in use as the hub of one catalog sees it: the newest that was checked against that catalog. Whoever still works with a hub that has given
/// way is never judged by a policy that speaks of groups their catalog calls otherwise.
/// </summary>
/// <param name="live">The policy in use.</param>
/// <param name="catalog">The hub's catalog.</param>
/// <param name="first">The policy it begins with, which was checked against it.</param>
public sealed class PolicyOfCatalog(LivePolicy live, ToolCatalog catalog, IPolicy first) : IPolicies
{
    /// <inheritdoc />
    public IPolicy Current => live.CheckedAgainst(catalog) ?? first;

    /// <inheritdoc />
    public PolicyState State => live.State;
}
