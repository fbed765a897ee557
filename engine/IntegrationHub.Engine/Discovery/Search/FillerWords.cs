using System.Collections.Frozen;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Words that every sentence may have and that tell no tools apart.</summary>
internal static class FillerWords
{
    private static readonly FrozenSet<string> Words =
        """
        a about actually anymore anything else everything exactly just more most nothing somewhere still yet
         already also am an and any anyone are as at be because been being but by can cant could
        did didnt do does doesnt doing done dont e each either else for from go going gonna got had happen happened has have
        having he hello help her here hers hey hi him his how i id if ill im in into is isnt it its ive just kindly let
        lets like me mine my need needed needs now of oh ok on one or our ours out please really s shall she should
        so some somebody someone something t than thank thanks that thats the their them then there theres these they thing
        things this those to too try trying us very want wanted wants was wasnt we well were weve what whats when where
        whether which while who whom whos whose why will with wont yes you your yours
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string word) => Words.Contains(word);
}
