using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Webhooks;

namespace IntegrationHub.Sandbox.Events;

/// <summary>Writes down what happens. That an object was made, changed or deleted is seen by comparing; what it means
/// (<c>invoice.paid</c>) is said by the step that does it.</summary>
internal sealed class EventRecorder(Shop shop, ResourceCatalog catalog, EventCause cause)
{
    private readonly Renderer _show = new(shop, catalog, 0, SandboxEvents.AnyAddress);
    private readonly HashSet<(string Kind, string Id)> _told = [];

    /// <summary>Says that something happened to an object as it now is.</summary>
    /// <param name="call">Whose clock it happens by.</param>
    /// <param name="type">One of Stripe's event types.</param>
    /// <param name="value">The object; it is copied.</param>
    public void Happened(Call call, string type, JsonObject value)
    {
        if (!EventTypes.Has(type))
            throw new InvalidOperationException($"\"{type}\" is no event type of Stripe's.");
        var (kind, id) = (ShopState.Kind(value), ShopState.Id(value));
        if (catalog.Find(kind)?.EventFamily is { } family && shop.IsNewInStep(kind, id))
            TellCreation(call, family, kind, value);
        Write(call, type, _show.Show(value), null);
    }

    /// <summary>Compares what was touched with how it was, and tells of what was made, changed and deleted.</summary>
    public void Settle(Call call)
    {
        foreach (var (kind, id, before) in shop.TakeTouched())
        {
            var (family, now) = (catalog.Find(kind)?.EventFamily, shop.Find(kind, id)!);
            if (family is null)
                continue;
            if (before is null)
                TellCreation(call, family, kind, now);
            else if (Call.IsDeleted(now))
                TellIfKnown(call, family + ".deleted", _show.Show(before), null);
            else if (catalog.Find(kind)!.IsOver is { } isOver && isOver(now) && !isOver(before))
                TellIfKnown(call, family + ".deleted", _show.Show(now), null);
            else if (Previous(_show.Show(before), _show.Show(now)) is { Count: > 0 } previous)
                TellIfKnown(call, family + ".updated", _show.Show(now), previous);
        }

        _told.Clear();
    }

    private void TellCreation(Call call, string family, string kind, JsonObject value)
    {
        if (_told.Add((kind, ShopState.Id(value))))
            TellIfKnown(call, family + ".created", _show.Show(value), null);
    }

    private void TellIfKnown(Call call, string type, JsonObject shown, JsonObject? previous)
    {
        if (EventTypes.Has(type))
            Write(call, type, shown, previous);
    }

    private void Write(Call call, string type, JsonObject shown, JsonObject? previous)
    {
        var data = new JsonObject { ["object"] = shown };
        if (previous is not null)
            data["previous_attributes"] = previous;
        var made = call.New(SandboxEvents.Type, RandomIds.Instance.Id(SandboxEvents.Type.Prefix, SandboxEvents.Type.IdLength));
        made["api_version"] = Exchange.ApiVersion;
        made["data"] = data.ToJsonString(JsonSerializerOptions.Default);
        made["type"] = type;
        Deliveries.Begin(shop, call.Turn.Now, made);
        made["request"]!["id"] = cause.RequestId;
        made["request"]!["idempotency_key"] = cause.IdempotencyKey;
    }

    /// <summary>The members that differ, as they were, null for what was not there; nested objects give only what differs in them.</summary>
    private static JsonObject Previous(JsonObject before, JsonObject now)
    {
        var previous = new JsonObject();
        foreach (var name in before.Select(m => m.Key).Union(now.Select(m => m.Key)))
        {
            var (old, current) = (before[name], now[name]);
            if (JsonNode.DeepEquals(old, current))
                continue;
            previous[name] = old is JsonObject was && current is JsonObject becomes && was["object"] is null
                ? Previous(was, becomes)
                : old?.DeepClone();
        }

        return previous;
    }
}
