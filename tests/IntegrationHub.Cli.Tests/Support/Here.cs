using System.Text;

namespace IntegrationHub.Cli.Tests.Support;

/// <summary>Surroundings that a test sees into, for running the command line in this process.</summary>
internal static class Here
{
    public static Surroundings With(TextWriter output, TextWriter error, bool isTerminal = false, string input = "") => new()
    {
        In = new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Out = output,
        OpenOut = () => Stream.Null,
        Error = error,
        ErrorIsTerminal = isTerminal,
        Time = TimeProvider.System,
        Width = 100,
        Variable = name => name == "HUB_HOME" ? Path.Combine(Path.GetTempPath(), "hub-cli-no-home") : null,
    };

    public static async Task<Ran> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var exit = await HubCommandLine.RunAsync(arguments, With(output, error));
        return new Ran(exit, output.ToString(), error.ToString());
    }
}
