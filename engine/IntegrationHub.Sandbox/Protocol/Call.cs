using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>One request on its way through an operation: what was asked, of which shop, and when.</summary>
internal sealed class Call
{
    public required Shop Shop { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long Now { get; init; }

    public required IIdMint Ids { get; init; }

    public Input Input { get; init; } = Input.None;

    /// <summary>The id in the path, for operations on one object.</summary>
    public string PathId { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>The object that the path names, or Stripe's 404.</summary>
    public JsonObject Subject(ResourceType type) => Shop.Find(type.Name, PathId) is { } found && !IsDeleted(found)
        ? found
        : throw Refusals.NoSuch(type.Spoken, PathId, type.PathParam, inPath: true);

    /// <summary>The object that a parameter names, or Stripe's error; null when the parameter was not sent.</summary>
    public JsonObject? Referred(ResourceType type, string name, string? path = null) =>
        Input.Text(name) is { } id ? Existing(type, id, path ?? name) : null;

    public JsonObject Existing(ResourceType type, string id, string path) => Shop.Find(type.Name, id) is { } found && !IsDeleted(found)
        ? found
        : throw Refusals.NoSuch(type.Spoken, id, path);

    public JsonObject New(ResourceType type, string? id = null)
    {
        var made = type.Blank();
        made["id"] = id ?? Ids.Id(type.Prefix, type.IdLength);
        if (made.ContainsKey("created"))
            made["created"] = Now;
        return Shop.Add(made);
    }

    public static bool IsDeleted(JsonObject value) => value["deleted"]?.GetValue<bool>() == true;
}
