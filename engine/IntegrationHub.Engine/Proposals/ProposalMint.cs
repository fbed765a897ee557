using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Engine.Proposals;

/// <summary>Makes the names and tokens of proposals. The only place that knows their shape.</summary>
internal static class ProposalMint
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz";

    /// <summary>A new proposal's name.</summary>
    public static string Id() => "prop_" + RandomNumberGenerator.GetString(Letters, 24);

    /// <summary>A new token: 43 letters and digits, more than 240 bits that nobody can guess.</summary>
    public static string Token() => "ihc_" + RandomNumberGenerator.GetString(Letters, 43);

    /// <summary>A new idempotency key.</summary>
    public static string IdempotencyKey() => "ih-" + RandomNumberGenerator.GetString(Letters, 32);

    /// <summary>What is kept of a token.</summary>
    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
