namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>What kind of doing a verb means, whichever service it is about.</summary>
internal enum VerbFamily
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>To look at something.</summary>
    Look,

    /// <summary>To make something new.</summary>
    Create,

    /// <summary>To change what is there.</summary>
    Change,

    /// <summary>To take away for good.</summary>
    Remove,

    /// <summary>To end what is going on.</summary>
    Stop,
}
