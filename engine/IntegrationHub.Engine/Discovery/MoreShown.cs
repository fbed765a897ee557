namespace IntegrationHub.Engine.Discovery;

/// <summary>A part of an input that a description does not show, and how to ask for it.</summary>
/// <param name="Path">What to describe the tool with.</param>
/// <param name="Holds">What is there: <c>14 fields</c>, <c>42 values</c>.</param>
public sealed record MoreShown(string Path, string Holds);
