using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Sandbox.Seed;

/// <summary>The same ids for every seeding: the published ones where they are asked for, worked-out ones elsewhere.</summary>
internal sealed class SeedIds : IIdMint
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private readonly Queue<string> _next = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string _subject = "";

    /// <summary>The next id with each of these ids' prefixes is that id.</summary>
    public void Expect(params string[] ids)
    {
        _next.Clear();
        foreach (var id in ids)
            _next.Enqueue(id);
    }

    /// <summary>Ids are worked out from what they come of, so that a renewal more or less changes no others.</summary>
    public void Begin(string subject) => _subject = subject;

    public string Id(string prefix, int length) =>
        _next.TryPeek(out var next) && next.StartsWith(prefix, StringComparison.Ordinal) ? _next.Dequeue() : prefix + Characters(length);

    public string Characters(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            var count = _counts[_subject] = _counts.GetValueOrDefault(_subject) + 1;
            var seed = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_subject} {count}"));
            foreach (var b in SHA256.HashData(seed).Take(length - text.Length))
                text.Append(Alphabet[b % Alphabet.Length]);
        }

        return text.ToString();
    }
}
