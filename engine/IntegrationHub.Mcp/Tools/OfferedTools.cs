using IntegrationHub.Engine.Live;

namespace IntegrationHub.Mcp.Tools;

/// <summary>What is offered now, made anew when another catalog comes into use.</summary>
internal sealed class OfferedTools(LiveHub live, McpExposure exposure)
{
    private readonly Lock _turn = new();
    private Engine.Hub? _of;
    private Offer? _offer;

    /// <summary>What is offered now. Take it once for each request.</summary>
    public Offer Current
    {
        get
        {
            lock (_turn)
            {
                var hub = live.Current;
                if (_of != hub) (_of, _offer) = (hub, new Offer(hub, exposure));
                return _offer!;
            }
        }
    }
}
