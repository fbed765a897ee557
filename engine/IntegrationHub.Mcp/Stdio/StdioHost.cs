using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Stdio;

/// <summary>Speaks the protocol over two streams, a message on each line.</summary>
public static class StdioHost
{
    /// <summary>The most bytes of one message.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Answers until the input ends or it is stopped. A write that has left by then is seen through.</summary>
    /// <param name="options">What <see cref="HubMcp.Options"/> made.</param>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where answers go, and nothing else may.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task RunAsync(McpServerOptions options, Stream input, Stream output, CancellationToken cancellation)
    {
        await using var transport = new LineTransport(input, output, MostBytes);
        await using var server = McpServer.Create(transport, options);
        try
        {
            await server.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // That is how it is stopped.
        }
    }
}
