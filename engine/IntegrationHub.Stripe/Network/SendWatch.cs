namespace IntegrationHub.Stripe.Network;

/// <summary>Knows whether a byte of an attempt left. It follows the attempt down to the connection that writes it.</summary>
internal sealed class SendWatch
{
    private static readonly AsyncLocal<SendWatch?> Watching = new();

    private volatile bool _left;

    /// <summary>Whether a byte was handed to the network.</summary>
    public bool Left => _left;

    /// <summary>Watches everything the caller awaits from here on.</summary>
    public static SendWatch Start() => Watching.Value = new SendWatch();

    /// <summary>Notes that the attempt now running writes.</summary>
    public static void NoteWrite()
    {
        if (Watching.Value is { } watch) watch._left = true;
    }
}
