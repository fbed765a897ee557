namespace IntegrationHub.Engine.Discovery;

/// <summary>A tool that a search found.</summary>
/// <param name="Tool">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Mode"><c>read</c> or <c>write</c>.</param>
/// <param name="Risk"><c>read</c>, <c>write</c> or <c>destructive</c>.</param>
/// <param name="Why">What of it matched which of the words.</param>
/// <param name="Score">How well it fits; only its order against other scores means something.</param>
public sealed record SearchHit(string Tool, string Title, string Mode, string Risk, string Why, decimal Score)
{
    /// <summary>Why it can't be used with the default connection; null when nothing is known against it.</summary>
    public string? Unavailable { get; init; }
}
