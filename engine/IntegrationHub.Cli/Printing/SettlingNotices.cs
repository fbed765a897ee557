using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Printing;

/// <summary>Tells the operator of a write whose outcome can't be found out, or that the store fails.</summary>
internal static class SettlingNotices
{
    public static void Print(HubError error, Surroundings around)
    {
        var about = error.Proposal is { } proposal ? $"proposal {proposal}: " : "";
        around.Error.Write($"warning {error.Code}: {about}{PlainText.Line($"{error.Message} {error.Hint}".TrimEnd())}\n");
    }
}
