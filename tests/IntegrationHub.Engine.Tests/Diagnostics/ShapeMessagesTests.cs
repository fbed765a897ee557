using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Diagnostics;

public class ShapeMessagesTests
{
    [Theory]
    [InlineData("request: PUT /v1/orders", "request is \"PUT /v1/orders\"; it must be GET, POST or DELETE and the path, with {field} where a path field goes, as in GET /v1/orders/{order_id}.")]
    [InlineData("docs: example.com", "docs is \"example.com\"; it must be the https:// address of the service's own page about it.")]
    [InlineData("fields: { a: { type: id, prefix: [cus], help: An id. } }", "fields.a.prefix[0] is \"cus\"; it must be the letters such an id begins with, ending in \"_\", as in cus_.")]
    [InlineData("fields: { a: { type: id, aliases: [A b], help: An id. } }", "fields.a.aliases[0] is \"A b\"; it must be a name in small letters, digits and \"_\".")]
    [InlineData("fields: { A: { type: id, help: An id. } }", "the key \"A\" in fields can't be used; it must be a name of up to 60 small letters, digits and \"_\".")]
    [InlineData("leftOut: [{ fields: [a..b], why: Nobody wants it. }]", "leftOut[0].fields[0] is \"a..b\"; it must be the name of a field, or a path of names joined by \".\", as in a.b.")]
    public void A_value_of_the_wrong_form_is_told_in_words(string line, string message)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var lines = TempCatalog.Endpoint.Split('\n').Where(l => !l.StartsWith($"{key}:", StringComparison.Ordinal));
        using var folder = TempCatalog.Shop().With("shop/orders/list-orders.yaml", string.Join('\n', lines) + line + "\n");

        Assert.Equal(message, Assert.Single(CatalogLoader.Load(folder.Root).Findings).Message);
    }

    [Theory]
    [InlineData("groups:\n  orders:", "groups:\n  My orders:", "the key \"My orders\" in groups can't be used; it must be the name of a folder, of up to 60 small letters, digits and \"-\".")]
    [InlineData("errors: []", "errors: []\nminimumCharges: { USD: 50 }", "the key \"USD\" in minimumCharges can't be used; it must be the three small letters of a currency, as in usd.")]
    public void So_is_one_of_what_endpoints_share(string text, string by, string message)
    {
        using var folder = new TempCatalog().With("shop/integration.yaml", TempCatalog.Shared.Replace(text, by, StringComparison.Ordinal));

        Assert.Equal(message, Assert.Single(CatalogLoader.Load(folder.Root).Findings).Message);
    }

    [Fact]
    public void Every_pattern_of_the_contract_has_words_beside_it()
    {
        using var contract = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "catalog.schema.json")));
        string[] bare = [.. Schemas(contract.RootElement, "").Where(s => Is(s.Schema, "pattern") && !Is(s.Schema, "description")).Select(s => s.Pointer)];

        Assert.True(bare.Length == 0, $"Nobody reads a regular expression; say in a description what is wanted, so that \"it must be …\" can be said:\n{string.Join('\n', bare)}");
    }

    private static bool Is(JsonElement schema, string key) => schema.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String;

    private static IEnumerable<(JsonElement Schema, string Pointer)> Schemas(JsonElement node, string pointer) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(m => Schemas(m.Value, $"{pointer}/{m.Name}")).Prepend((node, pointer)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany((item, i) => Schemas(item, $"{pointer}/{i}")),
        _ => [],
    };
}
