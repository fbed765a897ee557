using System.Security.Cryptography;

namespace IntegrationHub.Sandbox.Protocol;

internal sealed class RandomIds : IIdMint
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static RandomIds Instance { get; } = new();

    public string Characters(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    public string Id(string prefix, int length) => prefix + Characters(length);
}
