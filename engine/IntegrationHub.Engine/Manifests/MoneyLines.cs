namespace IntegrationHub.Engine.Manifests;

/// <summary>A list whose lines are added up.</summary>
/// <param name="Each">Where the list is. One that is not there adds nothing.</param>
/// <param name="Amounts">Where the amount of a line is found, with <c>line.…</c> for what it holds; the first that is there is used, and a line without any is not known.</param>
public sealed record MoneyLines(string Each, IReadOnlyList<MoneyPath> Amounts);
