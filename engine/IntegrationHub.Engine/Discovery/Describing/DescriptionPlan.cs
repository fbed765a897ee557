namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>How much of a description is shown. Everything to begin with; each step takes something away.</summary>
internal sealed record DescriptionPlan
{
    /// <summary>Nothing is left out.</summary>
    public static DescriptionPlan Everything { get; } = new();

    /// <summary>How many examples are left out, besides the first that is accepted and the first that is refused.</summary>
    public int Examples { get; init; }

    /// <summary>How many of the groups that no example uses only say what they hold.</summary>
    public int Groups { get; init; }

    /// <summary>How many of the groups that are required or used in examples only say what they hold.</summary>
    public int CommonGroups { get; init; }

    /// <summary>How many small groups only say what they hold.</summary>
    public int SmallGroups { get; init; }

    /// <summary>How many optional fields show no example value.</summary>
    public int Values { get; init; }

    /// <summary>Whether patterns and limits are left out that follow from what a value means.</summary>
    public bool WithoutLimits { get; init; }

    /// <summary>Whether demands between fields are put into words instead of schemas.</summary>
    public bool DemandsInWords { get; init; }

    /// <summary>How many words a field's enum may have.</summary>
    public int LongestEnum { get; init; } = int.MaxValue;

    /// <summary>How many names are told of what a group holds; all, and how to ask for it, when null.</summary>
    public int? NamesHeld { get; init; }

    /// <summary>How many situations are told in which a tool is right, and in which not.</summary>
    public int Situations { get; init; } = int.MaxValue;

    /// <summary>The most bytes of an optional field's words.</summary>
    public int LongestHelp { get; init; } = int.MaxValue;

    /// <summary>The most bytes of any other text.</summary>
    public int LongestText { get; init; } = int.MaxValue;

    /// <summary>How many entries any list of texts has.</summary>
    public int LongestList { get; init; } = int.MaxValue;

    /// <summary>The most bytes of an example or a default.</summary>
    public int LongestValue { get; init; } = int.MaxValue;

    /// <summary>How many fields or values, from the last, are left to another page.</summary>
    public int NextPage { get; init; }

    /// <summary>Whether only names, types and short texts are left.</summary>
    public bool Bare { get; init; }
}
