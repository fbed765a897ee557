namespace IntegrationHub.Engine.Connections;

/// <summary>What kind of account a connection leads to.</summary>
public enum HubEnvironment
{
    /// <summary>The double on this machine.</summary>
    Sandbox,

    /// <summary>The service, with test data.</summary>
    Test,

    /// <summary>The service, with real money.</summary>
    Live,
}
