using IntegrationHub.Cli.Composition;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.MasterKeys;

/// <summary>Says where the master key comes from: the variable when it is set, else the file in the hub's home.</summary>
internal static class MasterKeySource
{
    public static IMasterKeys Of(Surroundings around)
    {
        var next = around.Variable(VaultErrors.NextVariable);
        return around.Variable(VaultErrors.Variable) is { } given
            ? new VariableMasterKeys(given, next)
            : new FileMasterKeys(HubHome.Of(around), next);
    }
}
