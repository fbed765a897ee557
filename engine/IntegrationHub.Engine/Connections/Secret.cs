using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Engine.Connections;

/// <summary>A credential. It does not print, compare or serialize; only a transport reveals it.</summary>
public sealed class Secret
{
    private readonly string _value;

    /// <summary>Keeps a credential.</summary>
    public Secret(string value) => _value = value;

    /// <summary>The credential itself, for the one header that carries it.</summary>
    public string Reveal() => _value;

    /// <summary>Enough of its SHA-256 to tell it from another, and nothing that leads back to it.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_value)).AsSpan(0, 12));

    /// <summary>A word in its place.</summary>
    public override string ToString() => "[redacted]";
}
