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
}
