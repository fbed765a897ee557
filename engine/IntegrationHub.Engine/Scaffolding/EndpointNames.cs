using System.Text.Json;
using IntegrationHub.Engine.Facts;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>Derives the names a manifest uses from those of the facts: <c>Shop.TaxRates.retrieve</c> is <c>get-shop-tax-rate</c>.</summary>
internal static class EndpointNames
{
    /// <summary>The name of the file, without its ending.</summary>
    public static string File(FactsOperation operation)
    {
        var (space, resource, act) = Parts(operation.Id);
        string[] words = [.. Words(act)];
        var one = Words(Singular(resource)).ToArray();
        var verb = words[0] switch { "retrieve" => "get", "del" => "delete", var other => other };
        string[] rest = [.. words.Skip(1)];
        if (rest.SequenceEqual(one)) rest = [];
        string[] thing = verb is "list" or "search" && rest.Length == 0 ? [.. Words(resource)] : one;
        return string.Join('-', [verb, .. space.SelectMany(Words), .. thing, .. rest]);
    }

    /// <summary>The folders it may belong in, the likeliest first.</summary>
    public static IReadOnlyList<string> Groups(FactsOperation operation)
    {
        var (space, resource, _) = Parts(operation.Id);
        string[] names = [resource, string.Concat(space) + resource, .. space.Reverse(), Singular(resource)];
        return [.. names.Select(name => string.Join('-', Words(name)))];
    }

    /// <summary>The resource, as in a permission or an address: <c>tax_rates</c>.</summary>
    public static string Resource(FactsOperation operation) => string.Join('_', Words(Parts(operation.Id).Resource));

    /// <summary>The page about it in a reference that is ordered like the facts.</summary>
    public static string Page(FactsOperation operation)
    {
        string[] words = [.. operation.Id.Split('.').Select(part => string.Join('_', Words(part)))];
        return string.Join('/', words[^1] == "del" ? [.. words[..^1], "delete"] : words);
    }

    /// <summary>What a field of the path is called: after the object before it, unless the facts name it themselves.</summary>
    /// <param name="named">What the facts call it.</param>
    /// <param name="before">The part of the path before it.</param>
    public static string PathField(string named, string before) =>
        named == "id" ? $"{Singular(before)}_id" : named.EndsWith("_id", StringComparison.Ordinal) ? named : $"{named}_id";

    private static (string[] Space, string Resource, string Act) Parts(string id)
    {
        string[] parts = id.Split('.');
        return parts.Length < 2 ? ([], id, "call") : (parts[..^2], parts[^2], parts[^1]);
    }

    private static string[] Words(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Split('_', StringSplitOptions.RemoveEmptyEntries);

    private static string Singular(string name) => name switch
    {
        [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => stem + "y",
        [.., 's', 's'] or [.., 'u', 's'] => name,
        [.. var stem, 's', 'e', 's'] when stem.EndsWith('s') => stem + "s",
        [.. var stem, 's'] when stem.Length > 1 => stem,
        _ => name,
    };
}
