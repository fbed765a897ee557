namespace IntegrationHub.Engine.Discovery;

/// <summary>A tool as a list shows it.</summary>
/// <param name="Tool">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Group">Its group.</param>
/// <param name="Mode"><c>read</c> or <c>write</c>.</param>
/// <param name="Risk"><c>read</c>, <c>write</c> or <c>destructive</c>.</param>
/// <param name="Summary">What it does, in one sentence.</param>
public sealed record ToolSummary(string Tool, string Title, string Group, string Mode, string Risk, string Summary)
{
    /// <summary>Why it can't be used with the default connection; null when nothing is known against it.</summary>
    public string? Unavailable { get; init; }
}
