namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>How much a word counts by itself, before it is asked how rare it is.</summary>
internal static class WordWeights
{
    private const double EverydayVerb = 0.3;
    private const double Particle = 0.3;
    private const double HowMany = 0.4;
    private static readonly string Give = Stemmer.Stem("give");

    /// <summary>1 for most. Everyday verbs and words of number do their work in the intent; the little words of "sign up" mean nothing alone.</summary>
    /// <param name="stem">The word's stem.</param>
    public static double Of(string stem) => stem switch
    {
        "all" or "everi" or "last" or "latest" or "recent" or "newest" or "mani" => HowMany,
        "up" or "off" or "out" or "over" or "down" => Particle,
        _ when stem == Give => EverydayVerb,
        _ => VerbFamilies.Of(stem) switch
        {
            VerbFamily.Look or VerbFamily.Create => EverydayVerb,
            VerbFamily.Change => 0.6,
            _ => 1,
        },
    };
}
