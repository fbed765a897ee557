namespace IntegrationHub.Sandbox.Payments;

/// <summary>When a card's bank wants its holder to authenticate (3D Secure).</summary>
internal enum AuthenticationRule
{
    /// <summary>Never, even when it is asked for.</summary>
    Never,

    /// <summary>When <c>request_three_d_secure</c> asks for it.</summary>
    WhenAsked,

    /// <summary>Whenever its holder is there; what is charged without the holder passes.</summary>
    WhenPresent,

    /// <summary>Always, except without the holder once it was set up for that.</summary>
    UnlessSetUp,

    /// <summary>Always; without the holder it is refused.</summary>
    Always,
}
