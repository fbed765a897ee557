namespace IntegrationHub.Mcp.Consent;

/// <summary>What the person made of a question.</summary>
internal enum PersonAnswer
{
    /// <summary>They said yes.</summary>
    Agreed,

    /// <summary>They said no, or sent the form off without saying yes.</summary>
    Declined,

    /// <summary>They put it away, or what came is no answer.</summary>
    None,
}
