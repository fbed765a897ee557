using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Http.Tls;

/// <summary>The certificate a hub shows to those who connect, with its key.</summary>
public sealed class ServerCertificate : IDisposable
{
    private ServerCertificate(X509Certificate2 leaf, X509Certificate2Collection chain) => (Leaf, Chain) = (leaf, chain);

    /// <summary>The hub's own, with its key.</summary>
    internal X509Certificate2 Leaf { get; }

    /// <summary>Those that vouch for it, as far as its file holds them.</summary>
    internal X509Certificate2Collection Chain { get; }

    /// <summary>Reads a certificate and its key.</summary>
    /// <param name="certificate">A PEM file: the hub's own certificate first, then those that vouch for it.</param>
    /// <param name="key">A PEM file with its private key, not encrypted, that not everybody may read.</param>
    /// <param name="now">The moment at which it has to be valid.</param>
    /// <returns>The certificate; <c>certificate_refused</c> with the file and the reason. Nothing of a key is ever in it.</returns>
    public static HubResult<ServerCertificate> Read(string certificate, string key, DateTimeOffset now)
    {
        if (!Text(certificate, TlsErrors.Certificate).TryGet(out var certificatePem, out var error)) return error;
        if (!Text(key, TlsErrors.Key).TryGet(out var keyPem, out error)) return error;
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(key) is var mode && mode.HasFlag(UnixFileMode.OtherRead)) return TlsErrors.Readable(key, mode);
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPem(certificatePem);
        }
        catch (CryptographicException)
        {
            return TlsErrors.NoCertificate(certificate);
        }

        if (chain.Count == 0) return TlsErrors.NoCertificate(certificate);
        if (now < chain[0].NotBefore.ToUniversalTime() || now > chain[0].NotAfter.ToUniversalTime()) return TlsErrors.OutOfDate(certificate, chain[0]);
        if (keyPem.Contains("ENCRYPTED", StringComparison.Ordinal)) return TlsErrors.Encrypted(key);
        try
        {
            var leaf = X509Certificate2.CreateFromPem(certificatePem, keyPem);
            chain.RemoveAt(0);
            return new ServerCertificate(leaf, chain);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return TlsErrors.NotItsKey(key, certificate);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Leaf.Dispose();
        foreach (var one in Chain) one.Dispose();
    }

    private static HubResult<string> Text(string file, string option)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return TlsErrors.Unreadable(file, option, fault.Message);
        }
    }
}
