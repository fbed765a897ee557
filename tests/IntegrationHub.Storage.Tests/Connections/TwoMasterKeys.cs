using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Storage.Tests.Connections;

/// <summary>A master key and the one that takes its place, in memory.</summary>
internal sealed class TwoMasterKeys : IMasterKeys
{
    private readonly MasterKey _one = MasterKey.New();
    private readonly MasterKey _two = MasterKey.New();

    /// <summary>What happens between getting the next key ready and sealing with it.</summary>
    public Action BeforeSealing { get; set; } = () => { };

    /// <summary>The ids of the keys that everything was said to be sealed with, in order.</summary>
    public List<string> Settled { get; } = [];

    public string OneId => _one.Id;

    public string TwoId => _two.Id;

    public HubResult<MasterKey> Find(string id) =>
        id == _one.Id ? _one : id == _two.Id ? _two : VaultErrors.OtherMasterKey(id, [("memory", _one.Id)]);

    public HubResult<MasterKey> First() => _one;

    public HubResult<MasterKeyLock> Lock() => new MasterKeyLock(null);

    public HubResult<MasterKey> Next(MasterKey present)
    {
        BeforeSealing();
        return present.Id == _one.Id ? _two : _one;
    }

    public HubResult<MasterKey> Settle(MasterKey sealedWith)
    {
        Settled.Add(sealedWith.Id);
        return sealedWith;
    }
}
