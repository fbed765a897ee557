using IntegrationHub.Sandbox.Controls;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Time;

/// <summary>One turn at the shop: a request, a stretch of time that passes, or a page of the seed's history.</summary>
internal sealed class Turn(Shop shop, ResourceCatalog catalog, IIdMint ids, bool isLive, EventCause cause)
{
    private readonly EventRecorder _events = new(shop, catalog, cause);
    private readonly EventRecorder _timeEvents = new(shop, catalog, EventCause.Time);

    public Shop Shop => shop;

    /// <summary>What the machine's clock shows, in Unix seconds.</summary>
    public required long Machine { get; init; }

    /// <summary>What shall go wrong with the next requests.</summary>
    public SandboxFaults Faults { get; init; } = new();

    /// <summary>What the sandbox's own clock shows, in Unix seconds.</summary>
    public long Now => SandboxClock.Now(shop, Machine);

    /// <summary>A call at a moment of the sandbox's own clock, or of the clock that its subject and parameters name.</summary>
    /// <param name="now">The own clock's time, in Unix seconds.</param>
    /// <param name="type">The kind of the object in the path.</param>
    /// <param name="input">The checked parameters.</param>
    /// <param name="id">The id in the path.</param>
    /// <param name="path">The path.</param>
    /// <param name="outerId">The id before that in the path.</param>
    public Call Call(long now, ResourceType type, Input input, string id, string path, string outerId = "")
    {
        var clock = RequestClock.Of(shop, type.Name, id, input);
        return new Call
        {
            Shop = shop,
            Now = clock is null ? now : TestClocks.Now(shop, clock),
            Clock = clock,
            IsLive = isLive,
            Ids = ids,
            Events = _events,
            Input = input,
            PathId = id,
            OuterId = outerId,
            Path = path,
            Turn = this,
        };
    }

    /// <summary>A call that no request makes: for what time does, and for the seed.</summary>
    public Call Moment(long now, string? clock = null) => new()
    {
        Shop = shop,
        Now = now,
        Clock = clock,
        IsLive = isLive,
        Ids = ids,
        Events = _timeEvents,
        Turn = this,
    };

    /// <summary>Does, in order, everything that time does on a clock until then.</summary>
    /// <param name="clock">A test clock's id, or <see cref="Due.OwnClock"/>.</param>
    /// <param name="until">Unix seconds.</param>
    public void PassTime(string clock, long until)
    {
        _events.Settle(Moment(until));
        while (shop.NextDue(clock, until) is { } next)
        {
            var kind = ShopState.Kind(next.Value);
            var moment = Moment(next.Due.At, clock.Length == 0 ? null : clock);
            catalog.Find(kind)!.OnTime!(moment, next.Value);
            _timeEvents.Settle(moment);
            if (catalog.DueOf(shop.Find(kind, ShopState.Id(next.Value))!) == next.Due)
                throw new InvalidOperationException($"Time stands still: a {kind} is due again at {next.Due.At} after it was done.");
        }
    }

    /// <summary>True when the request only asks what would be.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Lets the shop forget everything that this turn does, once it has been answered: for previews.</summary>
    public void ForgetAfterwards() => IsForgotten = true;

    /// <summary>Tells of what the request made, changed and deleted. The last thing a turn does.</summary>
    public void Settle(Call call) => _events.Settle(call);
}
