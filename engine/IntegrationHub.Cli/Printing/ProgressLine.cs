namespace IntegrationHub.Cli.Printing;

/// <summary>Says on a terminal what is being waited for, once it takes over a second, and wipes it away afterwards.</summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<T> WhileAsync<T>(Surroundings around, string what, Task<T> work)
    {
        if (!around.ErrorIsTerminal) return await work;
        using var enough = new CancellationTokenSource();
        var pause = Task.Delay(Patience, around.Time, enough.Token);
        if (await Task.WhenAny(work, pause) == work)
        {
            await enough.CancelAsync();
            return await work;
        }

        around.Error.Write($"{what}…");
        try
        {
            return await work;
        }
        finally
        {
            around.Error.Write($"\r{new string(' ', what.Length + 1)}\r");
        }
    }
}
