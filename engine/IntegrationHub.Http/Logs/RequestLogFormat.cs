namespace IntegrationHub.Http.Logs;

/// <summary>How requests are logged.</summary>
public enum RequestLogFormat
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>A short line for people.</summary>
    Text,

    /// <summary>A line of JSON for programs.</summary>
    Json,
}
