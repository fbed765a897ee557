using System.Text;

namespace IntegrationHub.Cli;

/// <summary>Asks the person at the terminal for something that is not shown as it is typed.</summary>
internal static class TerminalSecret
{
    /// <summary>What they typed; null when nobody is there to be asked, or they typed nothing.</summary>
    public static string? Ask(string question)
    {
        if (Console.IsInputRedirected) return null;

        // Looking for a key takes the terminal's echo away: who pastes as soon as they are asked would see what they pasted otherwise.
        _ = Console.KeyAvailable;
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString().Trim() is { Length: > 0 } secret ? secret : null;
    }
}
