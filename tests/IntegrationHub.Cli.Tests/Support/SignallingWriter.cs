namespace IntegrationHub.Cli.Tests.Support;

/// <summary>A writer that says when something was first written.</summary>
internal sealed class SignallingWriter : StringWriter
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Written => _written.Task;

    public override void Write(string? value)
    {
        base.Write(value);
        _written.TrySetResult();
    }
}
