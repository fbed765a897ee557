namespace IntegrationHub.Generators.Words;

/// <summary>Several things in one sentence.</summary>
internal static class Listing
{
    /// <summary>a; a and b; a, b and c.</summary>
    public static string And(IEnumerable<string> items) => Join(items, "and");

    /// <summary>a; a or b; a, b or c.</summary>
    public static string Or(IEnumerable<string> items) => Join(items, "or");

    private static string Join(IEnumerable<string> items, string word)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {word} {all[^1]}";
    }
}
