namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>What a piece of a sentence is.</summary>
internal enum WordKind
{
    /// <summary>A word that says something.</summary>
    Content,

    /// <summary>A word that every sentence has: the, please, we.</summary>
    Filler,

    /// <summary>The beginning of an identifier such as <c>cus_9s6XKzkNRiz8i3</c>, up to its underscore.</summary>
    IdPrefix,

    /// <summary>An e-mail address; its text is <c>email</c>.</summary>
    Email,

    /// <summary>The address of a page; its text is <c>url</c>.</summary>
    Url,
}
