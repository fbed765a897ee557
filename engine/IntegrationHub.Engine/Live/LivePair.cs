using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Files;

namespace IntegrationHub.Engine.Live;

/// <summary>
/// Takes a catalog and a policy into use only together with one that fits it. A rule that names a group which is called otherwise now would let
/// pass what it forbids, so a catalog under which the policy has a mistake waits until either of the two is mended; until then both stay as they are.
/// </summary>
/// <param name="live">The hub in use.</param>
/// <param name="policy">The policy in use.</param>
/// <param name="file">The policy's file.</param>
/// <param name="read">Reads that file and checks it against a catalog.</param>
/// <param name="make">Puts a hub together over a catalog, to begin with a policy.</param>
public sealed class LivePair(LiveHub live, LivePolicy policy, string file, Func<ToolCatalog, PolicyLoadResult> read, Func<ToolCatalog, IPolicy, Hub> make)
{
    private readonly Lock _turn = new();
    private ToolCatalog? _waiting;

    /// <summary>Takes up a catalog as its files say it now, or tells what is wrong with them, or which mistake the policy has under it.</summary>
    public void Take(CatalogLoadResult loaded)
    {
        lock (_turn)
        {
            _waiting = null;
            if (loaded.Catalog is not { } catalog) live.Refuse(loaded.Findings);
            else if (Check(catalog) is { Fitting: { } fitting }) Use(catalog, fitting);
            else Wait(catalog, Check(catalog).Findings);
        }
    }

    /// <summary>Takes up the policy as its file says it now, with the catalog in use or with the one that waits for it.</summary>
    public void TakePolicy()
    {
        lock (_turn)
        {
            var (fitting, findings) = read(live.Current.Catalog);
            if (_waiting is { } waiting && read(waiting).Policy is { } mended)
            {
                Use(waiting, mended);
                return;
            }

            if (fitting is not null) policy.Replace(fitting, file, live.Current.Catalog);
            else policy.Refuse(findings);
            if (_waiting is { } still && fitting is not null) Wait(still, read(still).Findings);
        }
    }

    // The catalog's notice tells it; in the health of the hub it stands with both.
    private void Wait(ToolCatalog catalog, IReadOnlyList<Finding> findings)
    {
        _waiting = catalog;
        policy.Refuse(findings, isToldElsewhere: true);
        live.Refuse(findings);
    }

    private (IPolicy? Fitting, IReadOnlyList<Finding> Findings) Check(ToolCatalog catalog)
    {
        // The default policy names nothing, so it fits any catalog.
        if (policy.State.File is null && !File.Exists(file)) return (policy.Current, []);
        var (fitting, findings) = read(catalog);
        return (fitting, findings);
    }

    private void Use(ToolCatalog catalog, IPolicy fitting)
    {
        _waiting = null;
        if (fitting.Version == policy.Current.Version) policy.Keep(catalog);
        else policy.Replace(fitting, file, catalog);
        live.Replace(make(catalog, fitting));
    }
}
