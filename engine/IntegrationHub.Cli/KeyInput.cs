using System.Text;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Cli;

/// <summary>Reads a key: from the terminal without an echo, or the first line of standard input. Never from an argument, which others see.</summary>
internal static class KeyInput
{
    private const int Longest = 1000;

    /// <summary>Reads the key for a service.</summary>
    /// <param name="around">Where it is read.</param>
    /// <param name="integration">The service.</param>
    /// <param name="fromInput">Whether it stands on standard input.</param>
    /// <param name="cancellation">Stops waiting for a person.</param>
    /// <returns>The key as it was given, without space around it; the reason when there is none.</returns>
    public static async Task<HubResult<string>> ReadAsync(Surroundings around, Integration integration, bool fromInput, CancellationToken cancellation)
    {
        var prompt = $"The key for {integration.Manifest.Title} (it is not shown while you type): ";
        var given = fromInput
            ? await LineAsync(around.In, cancellation)
            : await Task.Run(() => around.AskSecret(prompt), cancellation).WaitAsync(cancellation);
        return given is null ? ConnectionErrors.NoTerminal(integration.Name) : Check(given);
    }

    /// <summary>Reads the key from the first line of standard input, and nothing behind it.</summary>
    public static async Task<HubResult<string>> FromInputAsync(Surroundings around, CancellationToken cancellation) =>
        Check(await LineAsync(around.In, cancellation));

    private static HubResult<string> Check(string given)
    {
        if (given.Trim() is not { Length: > 0 } key) return ConnectionErrors.NoKeyGiven();
        return IsClean(key) ? key : ConnectionErrors.NotAKey();
    }

    // Byte by byte, since what follows the first line may be for somebody else.
    private static async Task<string> LineAsync(Stream input, CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count <= Longest && await input.ReadAsync(one, cancellation) == 1 && one[0] != '\n') line.Add(one[0]);
        return Encoding.UTF8.GetString([.. line]);
    }

    private static bool IsClean(string key) => key.Length <= Longest && key.All(c => c is > ' ' and < (char)127);
}
