using System.Collections.Frozen;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Which everyday verbs mean the same kind of doing.</summary>
internal static class VerbFamilies
{
    private static readonly FrozenDictionary<string, VerbFamily> ByStem = Make();

    /// <summary>The family of a verb's stem.</summary>
    public static VerbFamily Of(string stem) => ByStem.GetValueOrDefault(stem);

    private static FrozenDictionary<string, VerbFamily> Make()
    {
        Dictionary<string, VerbFamily> families = new(StringComparer.Ordinal);
        Add(VerbFamily.Look, "show see view display check look find fetch retrieve get tell inspect read list search know pull lookup");
        Add(VerbFamily.Look, "review browse download locate explain count compare query");
        Add(VerbFamily.Create, "create make add new generate register start begin launch build open set setup issue");
        Add(VerbFamily.Change, "update change edit modify adjust rename correct fix amend switch swap replace");
        Add(VerbFamily.Change, "raise lower increase decrease extend");
        Add(VerbFamily.Remove, "delete remove erase wipe drop bin scrap discard purge trash");
        Add(VerbFamily.Stop, "cancel stop end terminate abort quit kill halt");
        return families.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(VerbFamily family, string verbs)
        {
            foreach (var verb in verbs.Split(' '))
                families[Stemmer.Stem(verb)] = family;
        }
    }
}
