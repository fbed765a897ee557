using System.CommandLine;
using System.CommandLine.Invocation;
using System.Security.Cryptography;
using IntegrationHub.Cli.Commands;
using IntegrationHub.Cli.Printing;

namespace IntegrationHub.Cli;

/// <summary>The command line of the hub: reads it, runs it, and answers for whatever happens.</summary>
internal static class HubCommandLine
{
    // An input may be given as @file, which is the commands' own to read.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static async Task<int> RunAsync(string[] args, Surroundings around)
    {
        using var interruption = new Interruption();
        var globals = new GlobalOptions();
        var parsed = Root(globals, around).Parse(args, Parsing);
        var json = parsed.GetValue(globals.Json);
        if (parsed.Action is ParseErrorAction)
        {
            ErrorPrinter.Print(UsageWords.Of(parsed), json, around);
            return ExitCodes.Usage;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = around.Out,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            ErrorPrinter.Print(CliErrors.Stopped(), json, around);
            return ExitCodes.Interrupted;
        }
        catch (Exception fault)
        {
            var reference = $"err_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
            if (around.Variable("HUB_TRACE") == "1") around.Error.WriteLine($"{reference}: {fault}");
            ErrorPrinter.Print(CliErrors.Unexpected(reference), json, around);
            return ExitCodes.Refused;
        }
    }

    private static RootCommand Root(GlobalOptions globals, Surroundings around)
    {
        var root = new RootCommand(
            "A catalog of service endpoints for agents: find a tool, see what it would do, agree to it, do it once.");
        globals.AddTo(root);
        var frame = new CommandFrame(globals, around);
        root.Add(LintCommand.Create(frame));
        root.Add(ExplainCommand.Create(frame));
        root.Add(ShowCommand.Create(frame));
        root.Add(NewCommand.Create(frame));
        root.Add(GenerateCommand.Create(frame));
        root.Add(ToolsCommand.Create(frame));
        root.Add(PreviewCommand.Create(frame));
        root.Add(CallCommand.Create(frame));
        root.Add(AgreementCommands.Approve(frame));
        root.Add(AgreementCommands.Deny(frame));
        root.Add(LedgerCommand.Create(frame));
        root.Add(PolicyCommand.Create(frame));
        root.Add(TokensCommand.Create(frame));
        root.Add(ServeCommand.Create(frame));
        root.Add(McpCommand.Create(frame));
        root.Add(SandboxCommand.Create(frame));
        return root;
    }
}
