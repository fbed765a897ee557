namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A word of a sentence, in small letters, with its stem.</summary>
/// <param name="Text">The word, in small letters; of a synonym or a misspelt word, the one that is meant.</param>
/// <param name="Stem">What its forms have in common; after an exclamation mark when the sentence denies it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Written">What stands in the sentence where that is another word; else null.</param>
internal readonly record struct Word(string Text, string Stem, WordKind Kind, string? Written = null)
{
    /// <summary>The word as an answer shows it: <c>refund</c>, or <c>refnd (refund)</c> where another is meant.</summary>
    public string Shown => Written is null ? Text : $"{Written} ({Text})";

    /// <summary>Whether it says something and is not denied.</summary>
    public bool Says => Kind == WordKind.Content && Stem[0] != Denial.Mark;
}
