using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Conformance;

/// <summary>
/// The examples that Stripe would accept and the sandbox cannot carry out yet, from <c>beyond-the-sandbox.txt</c>: the
/// tool, the number of its example from 0, and what the sandbox lacks. Nothing else is let off.
/// </summary>
internal static class BeyondTheSandbox
{
    private const string File = "tests/IntegrationHub.Cli.Tests/Conformance/beyond-the-sandbox.txt";

    private static readonly Dictionary<(string Tool, int Example), string> Lacks = System.IO.File.ReadLines(Path.Combine(Repository.Root, File))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' '))
        .ToDictionary(words => (words[0], int.Parse(words[1], CultureInfo.InvariantCulture)), words => words[2]);

    public static IEnumerable<(string Tool, int Example)> Examples => Lacks.Keys;

    /// <summary>What the sandbox lacks for an example; null when it must run.</summary>
    public static string? Of(string tool, int example) => Lacks.GetValueOrDefault((tool, example));

    /// <summary>What a refusal says the sandbox lacks: <c>route</c>, <c>parameter</c>, <c>expand</c> or <c>seed</c>; null for every other refusal.</summary>
    public static string? LackIn(HubError? error) => error?.Stripe switch
    {
        { Message: { } words } when words.StartsWith("Unrecognized request URL", StringComparison.Ordinal) => "route",
        { Code: "sandbox_unsupported_parameter" } => "parameter",
        { Message: { } words } when words.StartsWith("This property cannot be expanded", StringComparison.Ordinal) => "expand",
        { Code: "resource_missing" } => "seed",
        _ => null,
    };
}
