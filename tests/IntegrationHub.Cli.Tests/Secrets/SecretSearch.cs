using System.Text;

namespace IntegrationHub.Cli.Tests.Secrets;

/// <summary>Looks for secrets in bytes, in every form in which they could have been written down.</summary>
internal sealed class SecretSearch
{
    private const int Shown = 60;

    private readonly List<(string Name, byte[] Bytes)> _places = [];

    public IReadOnlyCollection<string> Places => [.. _places.Select(place => place.Name)];

    public void Add(string place, byte[] bytes) => _places.Add((place, bytes));

    public void Add(string place, string text) => Add(place, Encoding.UTF8.GetBytes(text));

    /// <summary>Where a secret is, told by the place and the form; none when it is nowhere.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="isLookedAt">The places that are looked at; all when null.</param>
    public IReadOnlyList<string> Find(string secret, Predicate<string>? isLookedAt = null) =>
    [
        .. from place in _places
           where isLookedAt?.Invoke(place.Name) != false
           from form in Forms(secret)
           let at = place.Bytes.AsSpan().IndexOf(form.Bytes)
           where at >= 0
           select $"{form.Name} in {place.Name}: …{Encoding.UTF8.GetString(place.Bytes[Math.Max(0, at - Shown)..at])}",
    ];

    /// <summary>The forms of a secret. For base64 it depends on what stands before it, so there are three.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Forms(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return ("itself", bytes);
        yield return ("in two bytes a letter", Encoding.Unicode.GetBytes(secret));
        yield return ("in hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        yield return ("in small hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
        if (Uri.EscapeDataString(secret) is var escaped && escaped != secret) yield return ("percent-encoded", Encoding.ASCII.GetBytes(escaped));
        for (var before = 0; before < 3; before++)
        {
            var whole = Convert.ToBase64String([.. new byte[before], .. bytes, .. new byte[3]]);
            var first = (before * 8 + 5) / 6;
            yield return ($"in base64 after {before}", Encoding.ASCII.GetBytes(whole.Substring(first, bytes.Length * 8 / 6 - 1)));
        }
    }
}
