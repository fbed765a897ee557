using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Http;

/// <summary>What was read of a POST: a message, or why there is none.</summary>
internal sealed class MessageRead
{
    public MessageRead(JsonRpcMessage message, int bytes) => (Message, Id, Bytes) = (message, MessageText.Shown((message as JsonRpcRequest)?.Id ?? default), bytes);

    public MessageRead(Refusal refusal, RequestId id = default) => (Refusal, Id) = (refusal, id);

    public JsonRpcMessage? Message { get; }

    /// <summary>The id that the client waits for, as far as it could be read.</summary>
    public RequestId Id { get; }

    /// <summary>How many bytes the message took.</summary>
    public int Bytes { get; }

    public Refusal? Refusal { get; }
}
