using System.Security.Cryptography;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>Makes the names of grants.</summary>
public static class GrantMint
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz";

    /// <summary>A new grant's name.</summary>
    public static string Id() => "grant_" + RandomNumberGenerator.GetString(Letters, 16);
}
