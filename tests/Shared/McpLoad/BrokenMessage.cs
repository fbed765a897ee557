namespace IntegrationHub.Tests.McpLoad;

/// <summary>Something that no good client sends.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Body">Its body; the client's id stands for <c>$ID</c>.</param>
/// <param name="Status">The HTTP status that refuses it; 0 when the client hangs up in the middle and hears nothing.</param>
/// <param name="Refusal">What the answer says, in part.</param>
internal sealed record BrokenMessage(string Name, string Body, int Status, string Refusal)
{
    /// <summary>The version it says it is of, when that is what is wrong with it.</summary>
    public string? Version { get; init; }
}
