namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Marks what a sentence says is not to happen: in "don't charge, just save the card" nobody is to charge.</summary>
/// <remarks>A denied word is a word of its own, so it meets only manifests that deny it too: "save a card without charging".</remarks>
internal static class Denial
{
    /// <summary>What the stem of a denied word begins with.</summary>
    public const char Mark = '!';

    private const int LongestScope = 3;

    private static readonly HashSet<string> Ends = new([WordReader.Pause, "but", "just", "only", "instead", "and", "or"], StringComparer.Ordinal);

    // "It is not paid" and "not yet invoiced" describe; they do not tell what to leave alone.
    private static readonly HashSet<string> Describing = new(
        ["is", "are", "was", "were", "has", "have", "had", "did", "does", "can", "could", "will", "would", "it", "or", "why", "that", "who"],
        StringComparer.Ordinal);

    /// <summary>Marks the denied words of a sentence in place.</summary>
    public static void Apply(List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var scope = Scope(words, at);
            for (var next = at + 1; scope > 0 && next < words.Count && !Ends.Contains(words[next].Text); next++)
            {
                if (words[next].Kind != WordKind.Content)
                    continue;
                words[next] = words[next] with { Stem = Mark + words[next].Stem };
                scope--;
            }
        }
    }

    private static int Scope(List<Word> words, int at) => words[at].Text switch
    {
        "dont" => LongestScope,
        "doesnt" or "didnt" when Next(words, at) is "want" or "need" => LongestScope,
        "not" when (at == 0 || !Describing.Contains(words[at - 1].Text) || Next(words, at) is "want" or "need") && Next(words, at) is not "yet" => LongestScope,
        "without" or "no" => 1,
        "of" when at > 0 && words[at - 1].Text == "instead" => LongestScope,
        "than" when at > 0 && words[at - 1].Text == "rather" => LongestScope,
        _ => 0,
    };

    private static string? Next(List<Word> words, int at) => at + 1 < words.Count ? words[at + 1].Text : null;
}
