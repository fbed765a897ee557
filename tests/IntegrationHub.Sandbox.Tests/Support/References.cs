using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>Follows the ids in a shop's objects.</summary>
internal static class References
{
    /// <summary>Every id that leads nowhere: <c>refund.charge of re_1 is ch_2, which is no charge</c>.</summary>
    public static IEnumerable<string> Dangling(Shop shop) => shop.Everything.Where(o => o["deleted"] is null).SelectMany(stored =>
        ResourceCatalog.Instance.Find(ShopState.Kind(stored)) is { } type
            ? type.References.SelectMany(r => Ids(stored, r.Key.Split('.'))
                .Where(id => !r.Value.Any(kind => shop.Find(kind, id) is not null))
                .Select(id => $"{type.Name}.{r.Key} of {ShopState.Id(stored)} is {id}, which is no {string.Join(" or ", r.Value)}"))
            : []);

    private static IEnumerable<string> Ids(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (node is JsonArray list)
        {
            var found = new List<string>();
            foreach (var item in list)
                found.AddRange(Ids(item, path));
            return found;
        }

        if (path.Length == 0)
            return node is JsonValue value && value.TryGetValue<string>(out var id) ? [id] : [];
        return node is JsonObject at ? Ids(at[path[0]], path[1..]) : [];
    }
}
