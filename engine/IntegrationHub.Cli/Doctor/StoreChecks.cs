using System.Globalization;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.MasterKeys;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Doctor;

/// <summary>Whether the store opens, its ledger is whole, and the master key that seals its connections is at hand.</summary>
internal static class StoreChecks
{
    public static async Task<IReadOnlyList<Check>> OfAsync(Settings settings, Surroundings around, CancellationToken cancellation)
    {
        if (!StorePlace.Read(settings.Store, HubHome.Of(around)).TryGet(out var place, out var error)) return [Check.Problem("store", error)];
        if (!place.MayBeThere) return [Check.Ok("store", "Nothing is kept yet.")];
        try
        {
            await using var store = await place.OpenAsync(cancellation);
            var verdict = await LedgerVerifier.VerifyAsync(store, null, cancellation);
            return
            [
                Check.Ok("store", $"{store.Name} opens, its tables are up to date."),
                verdict.IsWhole
                    ? Check.Ok("ledger", string.Create(CultureInfo.InvariantCulture, $"{verdict.Rows:N0} {(verdict.Rows == 1 ? "row" : "rows")}, each as it was written."))
                    : Check.Problem("ledger", "Rows are not as they were written.", "./hub ledger verify"),
                MasterKey(await store.Connections.SealedWithAsync(cancellation), around),
            ];
        }
        catch (StoreException fault)
        {
            return [Check.Problem("store", fault.Message, null)];
        }
    }

    private static Check MasterKey(string? sealedWith, Surroundings around)
    {
        const string Name = "master key";
        if (sealedWith is null) return Check.Ok(Name, "No connection is stored, so none is needed.");
        return MasterKeySource.Of(around).Find(sealedWith).TryGet(out var key, out var error)
            ? Check.Ok(Name, $"{key.Id}, from {(around.Variable(VaultErrors.Variable) is null ? HubHome.Of(around).MasterKey : VaultErrors.Variable)}.")
            : Check.Problem(Name, error);
    }
}
