namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>How much each part of a manifest counts, and what it is called in an answer.</summary>
internal static class SearchFields
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)SearchField.Inputs + 1;

    /// <summary>What one word found in it is worth.</summary>
    public static double Weight(SearchField field) => field switch
    {
        SearchField.Title => 3,
        SearchField.AlsoKnownAs => 2.6,
        SearchField.Name => 2,
        SearchField.WhenToUse => 1.7,
        SearchField.Examples => 0.8,
        SearchField.Summary => 1,
        SearchField.Group => 0.8,
        _ => 0.25,
    };

    /// <summary>How much a long text loses against a short one: not at all 0, in full 1.</summary>
    public static double LengthCounts(SearchField field) => field switch
    {
        SearchField.AlsoKnownAs or SearchField.Inputs => 0.2,
        SearchField.Title or SearchField.Name or SearchField.Group => 0.3,
        _ => 0.6,
    };

    /// <summary>Its name as the manifest has it.</summary>
    public static string Label(SearchField field) => field switch
    {
        SearchField.Title => "title",
        SearchField.AlsoKnownAs => "alsoKnownAs",
        SearchField.Name => "name",
        SearchField.WhenToUse => "whenToUse",
        SearchField.Examples => "examples",
        SearchField.Summary => "summary",
        SearchField.Group => "group",
        _ => "fields",
    };
}
