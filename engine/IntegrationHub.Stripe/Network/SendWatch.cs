namespace IntegrationHub.Stripe.Network;

/// <summary>
/// Knows whether a byte of an attempt left. It follows the attempt down to the connection that writes it.
/// </summary>
internal sealed class SendWatch
{
    private static readonly AsyncLocal<SendWatch?> Watching = new();

    private volatile Stream? _connection;

    /// <summary>Whether a byte was handed to the network.</summary>
    public bool Left => _connection is not null;

    /// <summary>Watches everything the caller awaits from here on.</summary>
    public static SendWatch Start() => Watching.Value = new SendWatch();

    /// <summary>Notes that the attempt now running is about to write.</summary>
    /// <param name="connection">Where to.</param>
    /// <exception cref="IOException">
    /// It wrote to another connection before. When a kept connection is lost, the HTTP stack sends a GET or DELETE once
    /// more by itself; whether anything is sent again is for the retry rules to decide.
    /// </exception>
    public static void NoteWrite(Stream connection)
    {
        if (Watching.Value is not { } watch) return;
        if (watch._connection is { } first && first != connection) throw new IOException("An attempt is sent once.");

        watch._connection = connection;
    }
}
