namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A catalog in a folder of its own, gone when the test is.</summary>
internal sealed class TempCatalog : IDisposable
{
    public const string Shared =
        """
        title: Shop
        summary: A shop.
        baseUrl: https://api.example.com
        apiVersion: "1"
        allowedHosts: [api.example.com]
        credential: { variable: SHOP_KEY, accepts: { sk_test_: test } }
        groups:
          orders: { title: Orders, summary: What was bought. }
        permissions: { orders: Orders }
        errors: []
        docs: https://example.com

        """;

    public const string Endpoint =
        """
        title: List orders
        summary: Lists orders.
        mode: read
        request: GET /v1/orders
        returns: list of order
        permission: orders
        whenToUse: [Orders are wanted.]
        examples:
          - say: All orders.
            input: {}
        docs: https://example.com

        """;

    /// <summary>The folder of the catalog.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("catalog").FullName;

    /// <summary>A catalog of one integration, with these endpoints of the group of orders.</summary>
    public static TempCatalog Shop(params string[] endpoints)
    {
        var catalog = new TempCatalog().With("shop/integration.yaml", Shared);
        foreach (var endpoint in endpoints) catalog.With($"shop/orders/{endpoint}.yaml", Endpoint);
        return catalog;
    }

    public TempCatalog With(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string PathOf(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
