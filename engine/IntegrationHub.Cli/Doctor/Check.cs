using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="State"><c>ok</c>, <c>note</c> for what works and could be better, or <c>problem</c>.</param>
/// <param name="Says">What was found.</param>
/// <param name="Hint">What to do; null when there is nothing to do.</param>
internal sealed record Check(string Name, string State, string Says, string? Hint = null)
{
    private const string Problems = "problem";

    public bool IsProblem => State == Problems;

    public static Check Ok(string name, string says) => new(name, "ok", says);

    public static Check Note(string name, string says, string hint) => new(name, "note", says, hint);

    public static Check Problem(string name, string says, string? hint) => new(name, Problems, says, hint);

    public static Check Problem(string name, HubError error) =>
        Problem(name, error.Message.Replace(" Nothing was sent.", "", StringComparison.Ordinal), error.Hint);
}
