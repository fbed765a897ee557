namespace IntegrationHub.Engine.Discovery;

/// <summary>A service as a list shows it.</summary>
/// <param name="Integration">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What it is, in one sentence.</param>
/// <param name="ApiVersion">The API version every request names.</param>
/// <param name="Tools">How many tools it has.</param>
/// <param name="Groups">Its groups that have tools.</param>
public sealed record IntegrationSummary(
    string Integration, string Title, string Summary, string ApiVersion, int Tools, IReadOnlyList<GroupSummary> Groups)
{
    /// <summary>Why none of its tools is there, and how to connect it; null when they are.</summary>
    public string? Connect { get; init; }
}
