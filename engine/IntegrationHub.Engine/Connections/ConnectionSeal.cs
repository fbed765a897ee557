using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Engine.Connections;

/// <summary>
/// Seals a key with AES-256-GCM together with everything the store says of it, so that a changed byte, two rows that changed
/// places and a changed column alike keep it from opening.
/// </summary>
internal static class ConnectionSeal
{
    private const string Purpose = "IntegrationHub connection 1";

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    /// <summary>The connection with its key sealed under a fresh nonce.</summary>
    public static StoredConnection Seal(StoredConnection connection, Secret secret, MasterKey key)
    {
        var plain = Encoding.UTF8.GetBytes(secret.Reveal());
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var sealedBytes = new byte[plain.Length + TagLength];
        using (var cipher = key.Cipher())
        {
            cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), Bound(connection));
        }

        CryptographicOperations.ZeroMemory(plain);
        return connection with { Nonce = nonce, Sealed = sealedBytes, SealedWith = key.Id };
    }

    /// <summary>The key; null when anything is not as it was sealed.</summary>
    public static Secret? Open(StoredConnection connection, MasterKey key)
    {
        var length = connection.Sealed.Length - TagLength;
        if (length < 0 || connection.Nonce.Length != NonceLength) return null;
        var plain = new byte[length];
        try
        {
            using var cipher = key.Cipher();
            cipher.Decrypt(connection.Nonce.Span, connection.Sealed.Span[..length], connection.Sealed.Span[length..], plain, Bound(connection));
            return new(Encoding.UTF8.GetString(plain));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    // Each part with its length before it, so that no two connections are ever bound to the same bytes.
    private static byte[] Bound(StoredConnection connection)
    {
        string[] parts =
        [
            Purpose, connection.Name, connection.Integration, connection.Environment, connection.Kind, connection.LastFour, connection.KeyDigest,
            connection.Version.ToString(CultureInfo.InvariantCulture),
            connection.CreatedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ];
        var bound = new List<byte>();
        var length = new byte[sizeof(int)];
        foreach (var part in parts.Select(Encoding.UTF8.GetBytes))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            bound.AddRange(length);
            bound.AddRange(part);
        }

        return [.. bound];
    }
}
