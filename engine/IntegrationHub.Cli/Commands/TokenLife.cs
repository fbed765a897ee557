namespace IntegrationHub.Cli.Commands;

/// <summary>How long a token works.</summary>
/// <param name="Time">How long; for ever when null.</param>
internal sealed record TokenLife(TimeSpan? Time);
