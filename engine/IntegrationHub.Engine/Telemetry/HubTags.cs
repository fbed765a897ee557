namespace IntegrationHub.Engine.Telemetry;

/// <summary>The names under which something is told with a span or a measurement. There are no others.</summary>
internal static class HubTags
{
    public const string Tool = "hub.tool";
    public const string Environment = "hub.environment";
    public const string Outcome = "hub.outcome";
    public const string Sent = "hub.sent";
    public const string Replayed = "hub.replayed";
    public const string Actor = "hub.actor";
    public const string Reply = "hub.reply";
    public const string Method = "http.request.method";
    public const string Status = "http.response.status_code";

    /// <summary>The outcome that is no error's code.</summary>
    public const string Succeeded = "succeeded";
}
