using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Sandbox.Seed;

/// <summary>The same ids for every seeding: the published ones where they are asked for, worked-out ones elsewhere.</summary>
internal sealed class SeedIds : IIdMint
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private readonly Queue<string> _next = new();
    private int _count;

    /// <summary>The next id with each of these ids' prefixes is that id.</summary>
    public void Expect(params string[] ids)
    {
        _next.Clear();
        foreach (var id in ids)
            _next.Enqueue(id);
    }

    public string Id(string prefix, int length) =>
        _next.TryPeek(out var next) && next.StartsWith(prefix, StringComparison.Ordinal) ? _next.Dequeue() : prefix + Characters(length);

    public string Characters(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            var seed = Encoding.ASCII.GetBytes("IntegrationHub shop " + (_count++).ToString(CultureInfo.InvariantCulture));
            foreach (var b in SHA256.HashData(seed).Take(length - text.Length))
                text.Append(Alphabet[b % Alphabet.Length]);
        }

        return text.ToString();
    }
}
