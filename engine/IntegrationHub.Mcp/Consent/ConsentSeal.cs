using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace IntegrationHub.Mcp.Consent;

/// <summary>
/// Closes what a client carries from a question to its answer, so that nobody else reads or changes it. It holds the
/// confirmation token, which a model must not get to see before the person has agreed.
/// </summary>
/// <remarks>The key lives as long as the process: an answer that comes after a restart is refused, and asked for again.</remarks>
internal sealed class ConsentSeal
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Before = NonceBytes + TagBytes;
    private const int Longest = 2_000;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>Closes what a question was about.</summary>
    public string Close(AskedWrite asked)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(asked);
        var closed = new byte[Before + plain.Length];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(nonce, plain, closed.AsSpan(Before), closed.AsSpan(NonceBytes, TagBytes));
        return Base64Url.EncodeToString(closed);
    }

    /// <summary>Opens it again; null for anything that <see cref="Close"/> did not make in this process, or that was changed since.</summary>
    public AskedWrite? Open(string state)
    {
        if (state.Length > Longest || !Base64Url.IsValid(state)) return null;
        var closed = Base64Url.DecodeFromChars(state);
        if (closed.Length < Before) return null;
        var plain = new byte[closed.Length - Before];
        try
        {
            using var cipher = new AesGcm(_key, TagBytes);
            cipher.Decrypt(closed.AsSpan(0, NonceBytes), closed.AsSpan(Before), closed.AsSpan(NonceBytes, TagBytes), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return JsonSerializer.Deserialize<AskedWrite>(plain);
    }
}
