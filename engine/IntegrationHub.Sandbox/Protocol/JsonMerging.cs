using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Fills a whole object from the part of it that was sent.</summary>
internal static class JsonMerging
{
    /// <summary>Puts what was sent into an object: objects into objects, and anything else in place of what stood there.</summary>
    public static JsonObject With(this JsonObject target, JsonObject? sent)
    {
        foreach (var (name, value) in sent ?? [])
        {
            if (target[name] is JsonObject inner && value is JsonObject more)
                inner.With(more);
            else
                target[name] = value?.DeepClone();
        }

        return target;
    }

    /// <summary>What was sent, with the members that were left out as they are by default.</summary>
    public static JsonObject Over(this JsonObject sent, string defaults) => JsonNode.Parse(defaults)!.AsObject().With(sent);
}
