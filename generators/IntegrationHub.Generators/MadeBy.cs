namespace IntegrationHub.Generators;

/// <summary>The sentence by which a generated file says where it comes from, and by which it is known again.</summary>
public static class MadeBy
{
    /// <summary>It stands near the top of every generated file.</summary>
    public const string Sentence = "Made by `hub generate` from the catalog; edit the manifests instead";

    private const int Near = 1_000;

    /// <summary>Whether a text says near its top that it was generated.</summary>
    internal static bool IsSaidBy(string text) =>
        text.AsSpan(0, Math.Min(Near, text.Length)).Contains(Sentence, StringComparison.Ordinal);
}
