namespace IntegrationHub.Engine.Access;

/// <summary>How an access token stands.</summary>
public enum AccessTokenState
{
    /// <summary>It works.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}
