namespace IntegrationHub.Cli.Printing;

/// <summary>What a running hub says on standard error.</summary>
internal static class Notices
{
    // Nobody may be reading any more; the hub serves on.
    public static void Write(Surroundings around, string text)
    {
        try
        {
            around.Error.Write(text);
        }
        catch (IOException)
        {
        }
    }
}
