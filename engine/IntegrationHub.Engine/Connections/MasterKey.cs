using System.Security.Cryptography;

namespace IntegrationHub.Engine.Connections;

/// <summary>The key that seals all others. It does not print or serialize.</summary>
public sealed class MasterKey
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 32;

    private readonly byte[] _bytes;

    private MasterKey(byte[] bytes)
    {
        _bytes = bytes;
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(bytes, "IntegrationHub master key id"u8).AsSpan(0, 8));
    }

    /// <summary>A name for it that tells it from another, and nothing that leads back to it.</summary>
    public string Id { get; }

    /// <summary>A new one.</summary>
    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads one as a person or a file gives it: 32 bytes in base64. Null when the text is none.</summary>
    public static MasterKey? Read(string text)
    {
        var bytes = new byte[Length + 3];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Length ? new(bytes[..Length]) : null;
    }

    /// <summary>The key in base64, for the one file that keeps it.</summary>
    public string Reveal() => Convert.ToBase64String(_bytes);

    /// <summary>A word in its place.</summary>
    public override string ToString() => "[redacted]";

    /// <summary>The cipher of this key.</summary>
    internal AesGcm Cipher() => new(_bytes, AesGcm.TagByteSizes.MaxSize);
}
