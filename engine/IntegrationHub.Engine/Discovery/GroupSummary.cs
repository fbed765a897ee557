namespace IntegrationHub.Engine.Discovery;

/// <summary>A group as a list shows it.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Tools">How many tools it has.</param>
public sealed record GroupSummary(string Group, string Title, int Tools);
