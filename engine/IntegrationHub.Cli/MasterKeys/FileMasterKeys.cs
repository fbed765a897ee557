using IntegrationHub.Cli.Composition;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.MasterKeys;

/// <summary>The master key in the hub's home.</summary>
/// <remarks>
/// It is changed in three steps: the new key is written beside the old one and is on the disk; everything is sealed with it, in one
/// transaction; it is moved into the old one's place. Whichever step a crash comes after, the store notes which key seals, and that
/// key is in one of the two files.
/// </remarks>
/// <param name="home">The hub's home.</param>
/// <param name="next">The key that is to take its place, as the operator gives it to move from the file to a variable; null to make one.</param>
internal sealed class FileMasterKeys(HubHome home, string? next) : IMasterKeys
{
    private readonly MasterKeyFile _file = new(home.MasterKey);
    private readonly MasterKeyFile _beside = new(home.MasterKey + ".new");

    public HubResult<MasterKey> Find(string id)
    {
        var found = new List<(string Place, string Id)>();
        foreach (var file in new[] { _file, _beside }.Where(file => file.IsThere))
        {
            if (!file.Read().TryGet(out var key, out var error)) return error;
            if (key.Id == id) return key;
            found.Add((file.Path, key.Id));
        }

        if (next is not null)
        {
            if (!Given().TryGet(out var key, out var error) || key.Id == id) return key is null ? error! : key;
            found.Add((VaultErrors.NextVariable, key.Id));
        }

        return found.Count == 0 ? VaultErrors.NoMasterKey(_file.Path) : VaultErrors.OtherMasterKey(id, found);
    }

    public HubResult<MasterKey> First()
    {
        if (_file.IsThere) return _file.Read();
        if (!Lock().TryGet(out var turn, out var error)) return error;
        using (turn)
        {
            return _file.IsThere ? _file.Read() : Try(() =>
            {
                var key = MasterKey.New();
                _beside.Write(key);
                File.Move(_beside.Path, _file.Path);
                return key;
            });
        }
    }

    public HubResult<MasterKeyLock> Lock()
    {
        try
        {
            home.Make();
            return new MasterKeyLock(MasterKeyFile.Open(home.MasterKey + ".lock", FileMode.OpenOrCreate));
        }
        catch (UnauthorizedAccessException fault)
        {
            return VaultErrors.Unusable(_file.Path, fault.Message);
        }
        catch (IOException)
        {
            return VaultErrors.Busy();
        }
    }

    public HubResult<MasterKey> Next(MasterKey present)
    {
        if (next is not null) return Given().TryGet(out var given, out var error) && given.Id == present.Id ? VaultErrors.SameKey(VaultErrors.NextVariable) : Given();
        return Try(() =>
        {
            var key = MasterKey.New();
            _beside.Write(key);
            return key;
        });
    }

    public HubResult<MasterKey> Settle(MasterKey sealedWith)
    {
        try
        {
            if (Holds(_file, sealedWith)) File.Delete(_beside.Path);
            else if (Holds(_beside, sealedWith)) File.Move(_beside.Path, _file.Path, overwrite: true);
            return sealedWith;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return VaultErrors.NotSettled(_file.Path, fault.Message);
        }
    }

    private HubResult<MasterKey> Given() => MasterKey.Read(next!) is { } key ? key : VaultErrors.NotAMasterKey(VaultErrors.NextVariable);

    private static bool Holds(MasterKeyFile file, MasterKey key) => file.IsThere && file.Read().TryGet(out var held, out _) && held.Id == key.Id;

    private HubResult<MasterKey> Try(Func<MasterKey> step)
    {
        try
        {
            return step();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return VaultErrors.Unusable(_file.Path, fault.Message);
        }
    }
}
