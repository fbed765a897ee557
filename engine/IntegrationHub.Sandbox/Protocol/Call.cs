using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Time;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>One request on its way through an operation: what was asked, of which shop, and when.</summary>
internal sealed class Call
{
    public required Shop Shop { get; init; }

    /// <summary>Unix seconds on the clock of the object that the request is about: a test clock's, or the sandbox's own.</summary>
    public required long Now { get; init; }

    /// <summary>The id of the test clock that <see cref="Now"/> was read from; null for the sandbox's own.</summary>
    public string? Clock { get; init; }

    public bool IsLive { get; init; }

    public required IIdMint Ids { get; init; }

    public required EventRecorder Events { get; init; }

    public required Turn Turn { get; init; }

    public Input Input { get; init; } = Input.None;

    /// <summary>The id in the path, for operations on one object.</summary>
    public string PathId { get; init; } = "";

    /// <summary>The id of what that object is in, for paths with two ids.</summary>
    public string OuterId { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>The same moment with other parameters, for an operation that is part of another.</summary>
    /// <param name="values">Parameters as their declaration would have read them.</param>
    /// <param name="pathId">The object that it is about; null for the present one.</param>
    public Call With(JsonObject values, string? pathId = null) => new()
    {
        Shop = Shop,
        Now = Now,
        Clock = Clock,
        IsLive = IsLive,
        Ids = Ids,
        Events = Events,
        Turn = Turn,
        Input = new Input(values),
        PathId = pathId ?? PathId,
        Path = Path,
    };

    /// <summary>The object that the path names, or Stripe's 404.</summary>
    public JsonObject Subject(ResourceType type) => Shop.Find(type.Name, PathId) is { } found && !IsDeleted(found)
        ? found
        : throw Refusals.NoSuch(type.Spoken, PathId, type.PathParam, inPath: true);

    /// <summary>The object that a parameter names, or Stripe's error; null when the parameter was not sent.</summary>
    public JsonObject? Referred(ResourceType type, string name, string? path = null) =>
        Input.Text(name) is { } id ? Existing(type, id, path ?? name) : null;

    /// <summary>The object of an id that a parameter gave, or Stripe's error; a parameter that was sent empty names none.</summary>
    public JsonObject Existing(ResourceType type, string? id, string path)
    {
        if (id is null)
            throw Refusals.Empty(path);
        return Shop.Find(type.Name, id) is { } found && !IsDeleted(found) ? found : throw Refusals.NoSuch(type.Spoken, id, path);
    }

    public JsonObject New(ResourceType type, string? id = null)
    {
        var made = type.Blank();
        made["id"] = id ?? Ids.Id(type.Prefix, type.IdLength);
        if (made.ContainsKey("created"))
            made["created"] = Now;
        if (made.ContainsKey("livemode"))
            made["livemode"] = IsLive;
        if (Clock is not null && (made.ContainsKey("test_clock") || type.Due is not null))
            made[made.ContainsKey("test_clock") ? "test_clock" : ResourceType.HiddenClock] = Clock;
        return Shop.Add(made);
    }

    /// <summary>Says that something happened to an object as it now is: <c>call.Happened("invoice.paid", invoice)</c>.
    /// That it was made, changed or deleted is told without being said.</summary>
    public void Happened(string type, JsonObject value) => Events.Happened(this, type, value);

    public static bool IsDeleted(JsonObject value) => value["deleted"]?.GetValue<bool>() == true;
}
