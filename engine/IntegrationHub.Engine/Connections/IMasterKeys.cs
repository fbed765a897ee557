using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Engine.Connections;

/// <summary>Where master keys come from.</summary>
public interface IMasterKeys
{
    /// <summary>The key of that id, or why it can't be had. Reads only.</summary>
    HubResult<MasterKey> Find(string id);

    /// <summary>The key to seal the first connection with; a new one is made, and is on the disk, when there is none.</summary>
    HubResult<MasterKey> First();

    /// <summary>Keeps everybody else from changing the master key until the lock is disposed of.</summary>
    HubResult<MasterKeyLock> Lock();

    /// <summary>Gets another key ready to take the place of the present one. It is on the disk, or in the operator's hands, when this returns.</summary>
    /// <param name="present">The present key, under the lock.</param>
    HubResult<MasterKey> Next(MasterKey present);

    /// <summary>Makes the key that everything is sealed with the present one, and drops the other. Ends, too, what a crash left half done.</summary>
    /// <param name="sealedWith">That key.</param>
    HubResult<MasterKey> Settle(MasterKey sealedWith);
}
