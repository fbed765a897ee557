using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Cli.Printing;

/// <summary>What a test of a key has found, for people.</summary>
internal static class KeyTestWords
{
    public static string Of(KeyTest test, int width)
    {
        var text = new System.Text.StringBuilder();
        text.Append(TextTable.Of(
            width, ["PERMISSION", "READ", "WRITE", "TRIED WITH"], test.Permissions.Select(one => (string[])[one.Title, one.Read, one.Write, Tried(one)])));
        text.Append('\n');
        if (test.Unavailable.Count > 0)
        {
            text.Append(TextTable.Of(width, ["TOOL", "WHY IT WILL NOT WORK"], test.Unavailable.Select(tool => (string[])[tool.Tool, tool.Why])));
            text.Append('\n');
        }

        return text.Append(Summary(test)).Append('\n').ToString();
    }

    /// <summary>It in one line.</summary>
    public static string Summary(KeyTest test)
    {
        var tools = test.Unavailable.Count == 0 ? "no tool is known not to work" : $"{Count(test.Unavailable.Count)} will not work, {test.Available} may";
        return $"{test.Connection} ({test.Environment}): {test.Permissions.Count(one => one.Read == "ok")} of {test.Permissions.Count} permissions can read; {tools}. Writes are not tried, since only a write could tell.";
    }

    private static string Count(int tools) => tools == 1 ? "1 tool" : $"{tools} tools";

    private static string Tried(TestedAccess one) => one.Why is null ? one.Probe ?? "" : $"{one.Probe}: {one.Why}";
}
