using System.Diagnostics;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Connections;

public sealed class TerminalTests
{
    private const string Key = "rk_test_51TypedAtATerminal0000008f3a";

    [Fact]
    public async Task What_is_typed_at_a_terminal_is_not_echoed()
    {
        if (!OperatingSystem.IsLinux()) return;
        var home = Directory.CreateTempSubdirectory("hub-terminal-");
        try
        {
            // script gives the program a terminal of its own, and shows what that terminal shows.
            var hub = Path.Combine(AppContext.BaseDirectory, "hub.dll");
            var start = new ProcessStartInfo("script", ["-qec", $"dotnet {hub} connect stripe --name shop --no-test", "/dev/null"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            start.Environment["HUB_HOME"] = home.FullName;
            using var process = Process.Start(start)!;
            var shown = "";
            var one = new char[1];
            while (!shown.EndsWith("while you type): ", StringComparison.Ordinal) && await process.StandardOutput.ReadAsync(one) == 1) shown += one[0];
            await process.StandardInput.WriteAsync($"{Key}x\u007f\r");
            await process.StandardInput.FlushAsync();
            shown += await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Contains("Connected shop: stripe in test, rk_test_…8f3a. The key is stored sealed.", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("TypedAtATerminal", shown, StringComparison.Ordinal);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }
}
