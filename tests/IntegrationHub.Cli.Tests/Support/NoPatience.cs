namespace IntegrationHub.Cli.Tests.Support;

/// <summary>A clock on which every pause is over as soon as it begins.</summary>
internal sealed class NoPatience : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
