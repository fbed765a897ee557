using System.Collections.Frozen;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>How much a word counts by itself, before it is asked how rare it is.</summary>
internal static class WordWeights
{
    private static readonly FrozenDictionary<string, double> ByStem = Make();

    /// <summary>1 for most. Everyday verbs and words of number do their work in the intent; the little words of "sign up" mean nothing alone.</summary>
    /// <param name="stem">The word's stem.</param>
    public static double Of(string stem) => ByStem.TryGetValue(stem, out var weight) ? weight : VerbFamilies.Of(stem) switch
    {
        VerbFamily.Look or VerbFamily.Create => 0.3,
        VerbFamily.Change => 0.6,
        _ => 1,
    };

    private static FrozenDictionary<string, double> Make()
    {
        Dictionary<string, double> weights = new(StringComparer.Ordinal);
        Add(0.3, "give");
        Add(0.37, "up off out over down until before after since under onto right way");
        Add(0.4, "all every last latest recent newest many");
        Add(0.5, "put take keep come");
        Add(0.6, "would");
        Add(0.7, "day week month year today yesterday tomorrow");
        return weights.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(double weight, string words)
        {
            foreach (var word in words.Split(' '))
                weights[Stemmer.Stem(word)] = weight;
        }
    }
}
