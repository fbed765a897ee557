using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.Printing;

public sealed class LostOutputTests
{
    [Fact]
    public async Task An_answer_that_cannot_be_printed_is_said_to_be_lost_and_what_was_done_is_not()
    {
        using var error = new StringWriter();
        using var full = new FullDisk();

        var exit = await HubCommandLine.RunAsync(["tools", "list"], Here.With(full, error));

        Assert.Equal(1, exit);
        Assert.Equal(
            "error not_printed: The answer could not be printed: there is no room. What was asked for was done; "
            + "the same command again tells its result, and with a confirmation does nothing twice.\n",
            error.ToString());
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(string? value) => throw new IOException("there is no room");
    }
}
