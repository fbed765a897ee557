namespace IntegrationHub.Engine.Telemetry;

/// <summary>What the hub notes of one request for whoever logs it. Only names of the catalog and codes.</summary>
public sealed class RequestNotes
{
    /// <summary>The tool that was previewed or called last; null when none of the catalog was.</summary>
    public string? Tool { get; set; }

    /// <summary>The code of the error that was told last; null when none was.</summary>
    public string? Code { get; set; }
}
