namespace IntegrationHub.Sandbox.Search;

/// <summary>What can be asked of a field.</summary>
internal enum SearchFieldKind
{
    /// <summary>Whether it is exactly this.</summary>
    Token,

    /// <summary>Whether it is this or has it inside.</summary>
    Words,

    /// <summary>Whether it is this, more or less.</summary>
    Number,
}
