using System.Text;

namespace IntegrationHub.Cli;

/// <summary>What a command sees of the process it runs in.</summary>
internal sealed record Surroundings
{
    public required Stream In { get; init; }

    public required TextWriter Out { get; init; }

    /// <summary>Opens standard output for bytes, for a command that speaks a protocol on it and prints nothing.</summary>
    public required Func<Stream> OpenOut { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether somebody watches standard error as it is written.</summary>
    public required bool ErrorIsTerminal { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>The width of what is printed for people.</summary>
    public required int Width { get; init; }

    /// <summary>The value of an environment variable; null when it is not set or empty.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Asks the person at the terminal for something that is not shown; null when nobody is there.</summary>
    public Func<string, string?> AskSecret { get; init; } = _ => null;

    public static Surroundings OfThisProcess() => new()
    {
        In = Console.OpenStandardInput(),
        Out = Writer(Console.OpenStandardOutput()),
        OpenOut = Console.OpenStandardOutput,
        Error = Writer(Console.OpenStandardError()),
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Time = TimeProvider.System,
        Width = Console.IsOutputRedirected ? 120 : Math.Clamp(Console.WindowWidth, 60, 160),
        AskSecret = TerminalSecret.Ask,
        Variable = name => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null,
    };

    // A server writes from several threads.
    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
}
