using System.Security.Cryptography;
using System.Text;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Access;

/// <summary>Makes access tokens and takes them apart. The only place that knows their shape: <c>iha_NAME_SECRET</c> of an agent, <c>ihp_NAME_SECRET</c> of a person.</summary>
internal static class TokenMint
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz";
    private const string OfAgents = "iha";
    private const string OfPersons = "ihp";
    private const int IdLength = 10;

    // More than 200 bits that nobody can guess.
    private const int SecretLength = 36;

    /// <summary>A new token, and the part of it that names it.</summary>
    public static (string Id, string Token) New(string kind)
    {
        var id = RandomNumberGenerator.GetString(Letters, IdLength);
        return (id, $"{(kind == LedgerActor.Person ? OfPersons : OfAgents)}_{id}_{RandomNumberGenerator.GetString(Letters, SecretLength)}");
    }

    /// <summary>The part of a token that names it; null when it has not the shape of one.</summary>
    public static string? IdOf(string token) =>
        token.Split('_') is [OfAgents or OfPersons, { Length: IdLength } id, { Length: SecretLength }] ? id : null;

    /// <summary>What is kept of a token.</summary>
    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a token is the one that was kept, in a time that tells nothing of where they differ.</summary>
    public static bool IsSame(string token, string digest) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(token)), Encoding.ASCII.GetBytes(digest));
}
