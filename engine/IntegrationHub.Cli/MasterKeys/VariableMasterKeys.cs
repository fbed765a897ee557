using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.MasterKeys;

/// <summary>The master key that the operator gives in a variable, the same to each of several hubs. While it is changed they give both.</summary>
/// <param name="given">What the variable holds.</param>
/// <param name="next">What the variable of the next key holds; null when it is not set.</param>
internal sealed class VariableMasterKeys(string given, string? next) : IMasterKeys
{
    public HubResult<MasterKey> Find(string id)
    {
        var found = new List<(string Place, string Id)>();
        foreach (var (variable, text) in new[] { (VaultErrors.Variable, given), (VaultErrors.NextVariable, next) })
        {
            if (text is null) continue;
            if (MasterKey.Read(text) is not { } key) return VaultErrors.NotAMasterKey(variable);
            if (key.Id == id) return key;
            found.Add((variable, key.Id));
        }

        return VaultErrors.OtherMasterKey(id, found);
    }

    public HubResult<MasterKey> First() => MasterKey.Read(given) is { } key ? key : VaultErrors.NotAMasterKey(VaultErrors.Variable);

    // The store lets only one of two who change the key through, and there is no file to spoil.
    public HubResult<MasterKeyLock> Lock() => new MasterKeyLock(null);

    public HubResult<MasterKey> Next(MasterKey present)
    {
        if (next is null) return VaultErrors.NoNextKey();
        if (MasterKey.Read(next) is not { } key) return VaultErrors.NotAMasterKey(VaultErrors.NextVariable);
        return key.Id == present.Id ? VaultErrors.SameKey(VaultErrors.NextVariable) : key;
    }

    public HubResult<MasterKey> Settle(MasterKey sealedWith) => sealedWith;
}
