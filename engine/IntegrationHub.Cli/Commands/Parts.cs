using System.CommandLine;

namespace IntegrationHub.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class Parts
{
    public static Argument<string> Tool() => new("TOOL") { Description = "The tool's name, as ./hub tools list prints it." };

    public static Option<string> Input() => new("--input")
    {
        Description = "The tool's input: JSON, @file, or - for standard input.",
        HelpName = "JSON|@file|-",
        Required = true,
    };

    public static Option<string?> Connection() => new("--connection")
    {
        Description = "The account to use [default: STRIPE_SECRET_KEY when it is set, else sandbox].",
        HelpName = "NAME",
    };
}
