using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Support;

/// <summary>The program, run as a process of its own.</summary>
internal sealed class HubProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Channel<string> _errorLines = Channel.CreateUnbounded<string>();
    private readonly Task<string> _error;

    private HubProcess(Process process)
    {
        _process = process;
        _error = ReadErrorAsync();
    }

    public static HubProcess Start(IReadOnlyDictionary<string, string> variables, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "hub.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in new[] { "STRIPE_SECRET_KEY", "STRIPE_API_BASE", "HUB_CATALOG", "HUB_POLICY", "HUB_TRACE" }) start.Environment.Remove(name);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return new HubProcess(Process.Start(start)!);
    }

    /// <summary>The next line of standard output.</summary>
    public async Task<string> LineAsync()
    {
        using var enough = new CancellationTokenSource(Patience);
        return await _process.StandardOutput.ReadLineAsync(enough.Token)
            ?? throw new InvalidOperationException($"The program ended: {await _error}");
    }

    /// <summary>The next line of standard error.</summary>
    public async Task<string> ErrorLineAsync()
    {
        using var enough = new CancellationTokenSource(Patience);
        return await _errorLines.Reader.ReadAsync(enough.Token);
    }

    /// <summary>Asks it to end, as a service manager or Ctrl-C does.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)])!;
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it as a power cut does: it gets to do nothing more.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    public async Task<Ran> EndAsync(string input = "")
    {
        using var enough = new CancellationTokenSource(Patience);
        var output = _process.StandardOutput.ReadToEndAsync(enough.Token);
        await _process.StandardInput.WriteAsync(input.AsMemory(), enough.Token);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(enough.Token);
        return new Ran(_process.ExitCode, await output, await _error);
    }

    private async Task<string> ReadErrorAsync()
    {
        var text = new StringBuilder();
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            _errorLines.Writer.TryWrite(line);
        }

        _errorLines.Writer.Complete();
        return text.ToString();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
