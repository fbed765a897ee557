using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Http.Tls;

/// <summary>The texts of what goes wrong with encryption before a hub listens. Nothing was started in any of them, and no key is in one.</summary>
public static class TlsErrors
{
    /// <summary>The option that names the certificate.</summary>
    public const string Certificate = "--tls-cert";

    /// <summary>The option that names its key.</summary>
    public const string Key = "--tls-key";

    /// <summary>The option that says that something in front of the hub ends TLS.</summary>
    public const string PlainHttp = "--plain-http";

    private const string Refused = "certificate_refused";
    private const string NothingStarted = "Nothing was started or sent.";

    /// <summary>An address that others reach without encryption.</summary>
    public static HubError Plain(ListenAddress address) => new(
        RequestCodes.AddressNotAllowed,
        $"{address.Url} is reachable from other machines without encryption, so access tokens and everything else would travel in the clear. {NothingStarted}",
        Sent.No,
        Retryable: false)
    {
        Field = "--urls",
        Hint = $"Give the hub a certificate, --urls {(address with { IsSecure = true }).Url} {Certificate} FILE {Key} FILE; or say that a proxy in front of it ends TLS: {PlainHttp}.",
    };

    /// <summary>An https address and no certificate.</summary>
    public static HubError Needed(ListenAddress address) => Error($"{address.Url} needs a certificate and its key.", Certificate) with
    {
        Hint = $"{Certificate} FILE {Key} FILE, both PEM.",
    };

    /// <summary>One of the two files.</summary>
    public static HubError Alone(string given, string missing) => Error($"{given} is given without {missing}; a certificate is nothing without its key.", missing) with
    {
        Hint = $"{Certificate} FILE {Key} FILE, both PEM.",
    };

    /// <summary>A certificate that no address would show.</summary>
    public static HubError Unused(ListenAddress first) => Error($"{Certificate} is given, and no address of --urls begins with https.", Certificate) with
    {
        Hint = $"--urls {(first with { IsSecure = true }).Url}",
    };

    internal static HubError Unreadable(string file, string option, string why) => Error($"{option} {Shown(file)} can't be read: {why.TrimEnd('.')}.", option);

    internal static HubError Readable(string file, UnixFileMode mode) => Error(
        $"The key in {Shown(file)} can be read by everybody on this machine (its mode is 0{Convert.ToString((int)mode, 8)}), so it is not used.", Key) with
    {
        Hint = $"chmod 600 {Shown(file)}, and if others may have read it, have a new certificate made for a new key.",
    };

    internal static HubError NoCertificate(string file) => Error($"{Shown(file)} holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----.", Certificate);

    internal static HubError OutOfDate(string file, X509Certificate2 certificate) => Error(
        $"The certificate in {Shown(file)} is valid from {Day(certificate.NotBefore)} to {Day(certificate.NotAfter)}, and not now.", Certificate) with
    {
        Hint = "Renew it, or set this machine's clock.",
    };

    internal static HubError Encrypted(string file) => Error($"The key in {Shown(file)} is encrypted, and a hub starts without anybody who types a password.", Key) with
    {
        Hint = $"openssl pkey -in {Shown(file)} -out NEW.pem decrypts it; give the new file the mode 0600.",
    };

    internal static HubError NotItsKey(string key, string certificate) => Error($"{Shown(key)} does not hold the private key, in PEM, of the first certificate in {Shown(certificate)}.", Key);

    private static string Shown(string file) => RequestErrors.Clip(file);

    private static string Day(DateTime moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static HubError Error(string sentence, string field) => new(Refused, $"{sentence} {NothingStarted}", Sent.No, Retryable: false) { Field = field };
}
