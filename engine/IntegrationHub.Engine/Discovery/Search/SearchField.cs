namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A part of a manifest that is searched, the most telling first.</summary>
internal enum SearchField
{
    /// <summary>What a list calls it.</summary>
    Title,

    /// <summary>How people say it.</summary>
    AlsoKnownAs,

    /// <summary>The tool's own name without its integration: a verb and a noun.</summary>
    Name,

    /// <summary>When it is right.</summary>
    WhenToUse,

    /// <summary>What users say to have it called; refused examples are not among them.</summary>
    Examples,

    /// <summary>What it does.</summary>
    Summary,

    /// <summary>The folder it stands in and what that is called.</summary>
    Group,

    /// <summary>The names of its inputs, and the prefixes of the identifiers it takes.</summary>
    Inputs,
}
