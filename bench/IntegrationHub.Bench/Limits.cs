namespace IntegrationHub.Bench;

/// <summary>What a result is held to. Ratios are taken within one run, so that a slow machine is no excuse and a fast one no help.</summary>
internal static class Limits
{
    /// <summary>How much longer a compiled schema may take than checks of the same input written by hand.</summary>
    public const double ValidationToHandWritten = 4;

    /// <summary>Loading the shipped catalog in a fresh process, milliseconds, whether from YAML or as an earlier start kept it.</summary>
    public const double ColdLoadMilliseconds = 350;

    /// <summary>Loading 650 manifests in a fresh process, milliseconds, whether from YAML or as an earlier start kept them.</summary>
    public const double ColdLoadOf650Milliseconds = 500;

    /// <summary>How much longer a request that makes an object may take at the sandbox than at the same web server with nothing behind it, with eight connections.</summary>
    public const double SandboxCreateToBare = 8;

    /// <summary>The same for a request that reads one.</summary>
    public const double SandboxReadToBare = 4;

    /// <summary>From a fresh process's call of the sandbox to its first answer over HTTP, milliseconds, with an empty shop.</summary>
    public const double SandboxStartMilliseconds = 500;

    /// <summary>The same with the shop that has a history.</summary>
    public const double SandboxShopStartMilliseconds = 1500;

    /// <summary>Emptying the shop in process, milliseconds.</summary>
    public const double SandboxResetMilliseconds = 1;

    /// <summary>What an object of the sandbox may weigh, bytes; half of the measured ones are customers, half the events that tell of them.</summary>
    public const double SandboxObjectBytes = 6000;

    /// <summary>How much longer a write may take that is previewed, agreed to, written down and sent once, than the same request sent alone to a service on this machine. Nearly all of it is waiting for the disk.</summary>
    public const double AgreedOnSqliteToBare = 50;

    /// <summary>The same over PostgreSQL, whose every step is also a way there and back.</summary>
    public const double AgreedOnPostgresToBare = 75;
}
