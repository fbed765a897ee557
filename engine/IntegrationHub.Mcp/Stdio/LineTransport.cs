using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Stdio;

/// <summary>A message on each line, both ways. A line that is none is answered with why, as over HTTP, so that nobody waits for it.</summary>
internal sealed class LineTransport : ITransport
{
    private const byte End = (byte)'\n';

    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>(new() { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _over = new();
    private readonly PipeReader _input;
    private readonly Stream _output;
    private readonly int _most;
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="input">Where lines come from.</param>
    /// <param name="output">Where they go.</param>
    /// <param name="most">The most bytes of a line.</param>
    public LineTransport(Stream input, Stream output, int most)
    {
        (_input, _output, _most) = (PipeReader.Create(input, new(bufferSize: 64 * 1024, leaveOpen: true)), output, most);
        _reading = ReadAsync();
    }

    /// <summary>There is one client, so that there are no sessions to tell apart.</summary>
    public string? SessionId => null;

    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, McpJsonUtilities.DefaultOptions), End];
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await _output.WriteAsync(line, cancellationToken);
            await _output.FlushAsync(cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _reading;
        _over.Dispose();
        _writing.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await LineAsync() is { } line)
            {
                if (Refusal(line, out var message) is { } refusal) await SendMessageAsync(refusal, _over.Token);
                else if (message is not null) await _messages.Writer.WriteAsync(message, _over.Token);
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // That is how it is stopped.
        }
        catch (IOException)
        {
            // The client is gone, which is as good as an end of its input.
        }
        finally
        {
            _messages.Writer.Complete();
        }
    }

    private JsonRpcError? Refusal(Line line, out JsonRpcMessage? message)
    {
        message = null;
        if (line.IsTooLong) return LineRefusals.TooLong(_most);
        if (line.Bytes.AsSpan().Trim(" \t\r"u8).IsEmpty) return null;
        message = MessageText.Read(line.Bytes, out var id);
        if (message is null) return LineRefusals.NoMessage(id);
        if (MessageText.HasSecretId(message)) return LineRefusals.SecretId();
        if (MessageText.SecretMethod(message) is { } method) return LineRefusals.NoMethod(method, ((JsonRpcRequest)message).Id);
        return MessageText.SecretVersion(message) is { } version ? LineRefusals.NoVersion(version, ((JsonRpcRequest)message).Id) : null;
    }

    // The next line; at the end of the input what is left is one too, and then there is none.
    private async Task<Line?> LineAsync()
    {
        var isTooLong = false;
        long seen = 0;
        while (true)
        {
            // A read of standard input can't be called off; it is left to itself.
            var read = await _input.ReadAsync(CancellationToken.None).AsTask().WaitAsync(_over.Token);
            var buffer = read.Buffer;
            var end = buffer.Slice(seen).PositionOf(End);
            isTooLong |= (end is { } at ? buffer.Slice(0, at) : buffer).Length > _most;
            if (end is not null || read.IsCompleted)
            {
                if (end is null && buffer.IsEmpty && !isTooLong) return null;
                var bytes = isTooLong ? [] : (end is { } until ? buffer.Slice(0, until) : buffer).ToArray();
                _input.AdvanceTo(end is { } from ? buffer.GetPosition(1, from) : buffer.End);
                return new(bytes, isTooLong);
            }

            // Of what is too long nothing is kept.
            seen = isTooLong ? 0 : buffer.Length;
            _input.AdvanceTo(isTooLong ? buffer.End : buffer.Start, buffer.End);
        }
    }

    private sealed record Line(byte[] Bytes, bool IsTooLong);
}
