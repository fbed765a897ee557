namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>What becomes of a write after its preview.</summary>
internal enum Intent
{
    /// <summary>It is called until its outcome is told.</summary>
    Done,

    /// <summary>It is called once, and whatever comes of that is left to the hub.</summary>
    CalledOnce,

    /// <summary>It is never called.</summary>
    NotAgreed,

    /// <summary>It is called with another input than was agreed to.</summary>
    Changed,
}
