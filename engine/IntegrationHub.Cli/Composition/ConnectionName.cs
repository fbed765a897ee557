using System.Text.RegularExpressions;

namespace IntegrationHub.Cli.Composition;

/// <summary>What a stored connection may be called: nothing that can be taken for a variable, the sandbox or a key.</summary>
internal static partial class ConnectionName
{
    public static bool IsOne(string text) => Name().IsMatch(text) && text != ConfiguredConnections.SandboxName;

    // No "_": every key has one, so a key that is given as a name is refused.
    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
