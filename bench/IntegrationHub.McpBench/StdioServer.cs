using System.Diagnostics;
using System.Text.Json;

namespace IntegrationHub.McpBench;

/// <summary>A server over standard input and output, timed from the moment its process is started.</summary>
internal sealed class StdioServer : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Process _process;
    private int _id;

    private StdioServer(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts one and says hello, as a client does.</summary>
    public static async Task<StdioServer> OpenAsync(ProcessStartInfo start)
    {
        var server = new StdioServer(start);
        await server.AskAsync("initialize", """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"bench","version":"1"}}""");
        await server.SayAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return server;
    }

    /// <summary>Asks, and says how many milliseconds after the start of the process the answer was there.</summary>
    public async Task<(JsonElement Result, double Milliseconds)> AskAsync(string method, string parameters = "{}")
    {
        await SayAsync($$"""{"jsonrpc":"2.0","id":{{++_id}},"method":"{{method}}","params":{{parameters}}}""");
        while (true)
        {
            var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server ended before it answered {method}.");
            var took = _clock.Elapsed.TotalMilliseconds;
            var message = JsonElement.Parse(line);
            if (message.TryGetProperty("id", out var id) && id.GetInt32() == _id) return (message.GetProperty("result"), took);
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10))) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }
}
