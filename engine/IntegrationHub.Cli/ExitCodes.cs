namespace IntegrationHub.Cli;

/// <summary>What the process says by how it ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>There are findings, or the hub or the service refused.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself was wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
