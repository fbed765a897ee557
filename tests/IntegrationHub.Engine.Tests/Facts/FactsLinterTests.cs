using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Facts;

/// <summary>What is compared beyond one file; what a single file says wrong is in <c>tests/manifests/bad/facts</c>.</summary>
public sealed class FactsLinterTests : IDisposable
{
    private const string LeavesOut = "leftOut: [{ fields: [issuer], why: Nobody needs it. }]\n";

    private const string Operations =
        """
        [
          { "id": "Orders.list", "http": "GET", "path": "/v1/orders", "params": {}, "returns": "ApiListPromise<Order>" },
          {
            "id": "Orders.search", "http": "GET", "path": "/v1/orders/search/{id}",
            "params": { "issuer": { "type": "object", "properties": { "type": { "type": "string" } } }, "pages": { "type": "string" } },
            "returns": "ApiListPromise<Order>"
          }
        ]
        """;

    private const string Search =
        """
        title: Search orders
        summary: Searches orders.
        mode: read
        request: GET /v1/orders/search/{order_id}
        returns: list of order
        permission: orders
        whenToUse: [An order is wanted.]
        fields:
          order_id: { type: id, required: true, help: The order. }
          pages: { type: string, help: Which pages. }
        examples:
          - say: All orders.
            input: { order_id: o_1 }
        docs: https://example.com

        """;

    private readonly TempCatalog _catalog = TempCatalog.Shop("list-orders");
    private readonly TempCatalog _facts = new TempCatalog().With("operations/Orders.json", Operations);

    public void Dispose()
    {
        _catalog.Dispose();
        _facts.Dispose();
    }

    [Fact]
    public void A_catalog_that_agrees_with_the_facts_has_no_findings_and_says_how_much_was_compared()
    {
        _catalog.With("shop/orders/search-orders.yaml", Search).With("shop/integration.yaml", TempCatalog.Shared + LeavesOut);

        Assert.Equal(("", 2), Lint());
    }

    [Fact]
    public void Without_facts_nothing_is_compared() => Assert.Equal(0, CatalogLinter.Lint([_catalog.Root], _catalog.Root, _catalog.Root).Compared);

    [Fact]
    public void A_request_the_facts_do_not_know_is_not_counted_as_compared()
    {
        _catalog.With("shop/orders/get-order.yaml", TempCatalog.Endpoint.Replace("/v1/orders", "/v2/parcels"));

        var (text, compared) = Lint();

        Assert.Equal(1, compared);
        Assert.Contains("error IH0211: Shop has no GET /v2/parcels.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop/orders/list-orders.yaml")]
    public void Facts_of_another_version_are_found_out_whatever_is_linted(string path) => Assert.Equal(
        """
        shop/integration.yaml:4:13: error IH0223: apiVersion is "1", but the facts are of "2"; compare with facts of the same version.
           4 | apiVersion: "1"
             |             ^~~

        """,
        Lint(path, version: "2").Text);

    [Fact]
    public void What_the_integration_leaves_out_and_no_request_has_is_found()
    {
        _catalog.With("shop/integration.yaml", TempCatalog.Shared + "leftOut: [{ fields: [page, issuer], why: Nobody needs it. }]\n")
            .With("shop/orders/search-orders.yaml", Search);

        Assert.Equal(
            """
            shop/integration.yaml:12:22: error IH0219: leftOut names "page", but no request of this catalog has such a field; did you mean "pages"?
              12 | leftOut: [{ fields: [page, issuer], why: Nobody needs it. }]
                 |                      ^~~~

            """,
            Lint().Text);
    }

    [Fact]
    public void What_the_integration_leaves_out_is_judged_only_where_the_integration_is_linted()
    {
        _catalog.With("shop/integration.yaml", TempCatalog.Shared + "leftOut: [{ fields: [page], why: Nobody needs it. }]\n");

        Assert.Equal(("", 1), Lint("shop/orders"));
        Assert.NotEqual(("", 1), Lint());
    }

    [Fact]
    public void What_the_integration_leaves_out_can_be_allowed_beside_it()
    {
        _catalog.With("shop/integration.yaml", TempCatalog.Shared + "leftOut: [{ fields: [page], why: Nobody needs it. }] # ih:allow IH0219 it comes soon\n");

        Assert.Equal("", Lint().Text);
    }

    [Fact]
    public void A_field_the_integration_leaves_out_everywhere_is_not_declared_somewhere()
    {
        _catalog.With("shop/integration.yaml", TempCatalog.Shared + LeavesOut)
            .With("shop/orders/search-orders.yaml", Search.Replace("  pages", "  issuer: { type: object, help: Who., fields: { type: { type: string, help: What. } } }\n  pages"));

        Assert.Equal(
            """
            shop/orders/search-orders.yaml:10:3: error IH0219: issuer is declared, but integration.yaml:12:22 leaves it out of every endpoint; remove one of the two.
              10 |   issuer: { type: object, help: Who., fields: { type: { type: string, help: What. } } }
                 |   ^~~~~~

            """,
            Lint().Text);
    }

    [Fact]
    public void An_allowed_difference_is_not_called_unused_before_anything_was_compared()
    {
        _catalog.With("shop/orders/list-orders.yaml", TempCatalog.Endpoint.Replace("returns:", "# ih:allow IH0222 it is so\nreturns:"));

        Assert.Empty(CatalogLinter.Lint([_catalog.Root], _catalog.Root, _catalog.Root).Findings);
        Assert.Contains("error IH0014: \"ih:allow IH0222\" allows nothing here; remove it.", Lint().Text, StringComparison.Ordinal);
    }

    private (string Text, int Compared) Lint(string path = "", string version = "1")
    {
        _facts.With("meta.json", $$"""{ "apiVersion": "{{version}}" }""");
        var linted = CatalogLinter.Lint([_catalog.PathOf(path)], _catalog.Root, _catalog.Root, FactsReader.Read(_facts.Root).Facts);
        return (FindingPrinter.Text(linted.Findings, SourceLines.From(_catalog.Root)), linted.Compared);
    }
}
