using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Scaffolding;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;
using IntegrationHub.Tests.Shared;

namespace IntegrationHub.Engine.Tests.Scaffolding;

public sealed class ManifestScaffolderTests : IDisposable
{
    private const string Version = "2026-10-28.endive";

    private const string Parcel =
        """
        fields:
          voucher_id: { type: id, prefix: [vou_], required: true, help: The voucher. }
          price: { type: id, prefix: [price_], help: The price. }
          note: { type: string, help: A word. }

        """;

    private readonly ServiceFacts _facts = FactsReader.Read(Path.Combine(Repository.Root, "tests/facts")).Facts!;

    private readonly TempCatalog _catalog = new TempCatalog().With(
        "shop/integration.yaml", TempCatalog.Shared.Replace("\"1\"", Version).Replace("orders: {", "vouchers: {").Replace("orders: Orders", "vouchers: Vouchers"));

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public void What_the_facts_know_is_written_and_everything_else_is_marked() => Snapshot.Match(Begin("Shop.Vouchers.create").Text);

    [Fact]
    public void What_is_read_or_deleted_has_no_more_than_it_needs()
    {
        Snapshot.Match(Begin("GET /v1/vouchers").Text, "list");
        Snapshot.Match(Begin("DELETE /v1/vouchers/{whichever}").Text, "delete");
    }

    [Fact]
    public void The_file_is_named_after_the_operation_and_stands_in_its_group()
    {
        var begun = Begin("shop.vouchers.CREATE");

        Assert.Equal(_catalog.PathOf("shop/vouchers/create-shop-voucher.yaml"), begun.File);
        Assert.Equal(("shop_create_shop_voucher", "POST /v1/vouchers", 13), (begun.Tool, begun.Request, begun.Fields));
    }

    [Theory]
    [InlineData("Shop.Vouchers.create")]
    [InlineData("Shop.Vouchers.list")]
    [InlineData("Shop.Vouchers.del")]
    public void A_begun_manifest_lacks_nothing_but_its_sentences(string operation)
    {
        var begun = Begin(operation);
        _catalog.With(Path.GetRelativePath(_catalog.Root, begun.File), begun.Text);

        var findings = CatalogLinter.Lint([begun.File], _catalog.Root, _catalog.Root, _facts).Findings;

        Assert.Equal(begun.Text.Split("TODO").Length - 1, findings.Count(f => f.Code == "IH0312"));
        Assert.Empty(findings.Where(f => f.Code is not ("IH0312" or "IH0304")).Select(f => f.Message));
    }

    [Fact]
    public void Prefixes_types_and_names_are_taken_from_manifests_that_agree_on_them()
    {
        _catalog.With("shop/vouchers/get-voucher.yaml", TempCatalog.Endpoint.Replace("/v1/orders", "/v1/vouchers/{voucher_id}").Replace("orders\n", "vouchers\n") + Parcel);

        Assert.Contains("  voucher_id:\n    type: id\n    prefix: [vou_]\n    required: true\n", Begin("Shop.Vouchers.del").Text, StringComparison.Ordinal);
        Assert.Contains("price:\n          type: id\n          prefix: [price_]\n          required: true\n", Begin("Shop.Vouchers.create").Text, StringComparison.Ordinal);
        Assert.Contains("preview:\n  read: shop_get_voucher\n  with: { voucher_id: $voucher_id }\n", Begin("Shop.Vouchers.del").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_that_manifests_disagree_on_is_left_out()
    {
        _catalog.With("shop/vouchers/a.yaml", TempCatalog.Endpoint.Replace("permission: orders", "permission: vouchers") + Parcel)
            .With("shop/vouchers/b.yaml", TempCatalog.Endpoint.Replace("permission: orders", "permission: vouchers") + Parcel.Replace("price_", "p_"));

        Assert.Contains("price:\n          type: id\n          required: true\n", Begin("Shop.Vouchers.create").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_the_integration_leaves_out_is_not_written()
    {
        _catalog.With("shop/integration.yaml", File.ReadAllText(_catalog.PathOf("shop/integration.yaml")) + "leftOut: [{ fields: [memo, note], why: Nobody needs it. }]\n");

        Assert.DoesNotMatch("memo|note", Begin("Shop.Vouchers.create").Text);
    }

    [Fact]
    public void An_operation_the_facts_do_not_know_is_refused_with_the_nearest()
    {
        Assert.Equal(["Shop.Vouchers.create"], Refused("Voucher.create", "The facts of 2026-10-28.endive have no operation \"Voucher.create\". Nothing was written.").Nearest);
        Assert.Contains("POST /v1/vouchers", Refused("POST /v1/voucher", "The facts of 2026-10-28.endive have no operation \"POST /v1/voucher\". Nothing was written.").Nearest!);
    }

    [Fact]
    public void A_group_that_is_not_there_is_refused_with_those_that_are()
    {
        var error = Refused("Shop.Vouchers.create", "\"voucher\" is no group of integration.yaml; did you mean \"vouchers\"? Nothing was written.", "voucher");

        Assert.Equal(["vouchers"], error.Allowed);
    }

    [Fact]
    public void A_group_that_cannot_be_told_is_asked_for()
    {
        _catalog.With("shop/integration.yaml", File.ReadAllText(_catalog.PathOf("shop/integration.yaml")).Replace("vouchers: { title", "presents: { title"));

        Refused("Shop.Vouchers.create", "Which group it belongs in can't be told from its name; say --group G. Nothing was written.");
        Assert.Equal(_catalog.PathOf("shop/presents/create-shop-voucher.yaml"), Expect.Value(ManifestScaffolder.Begin(_catalog.Root, _facts, "Shop.Vouchers.create", "presents")).File);
    }

    [Fact]
    public void Facts_of_another_version_than_the_catalog_begin_nothing()
    {
        _catalog.With("shop/integration.yaml", TempCatalog.Shared);

        Refused("Shop.Vouchers.create", $"{_catalog.Root} holds no integration whose apiVersion is \"{Version}\", which the facts are of. Nothing was written.");
    }

    [Theory]
    [InlineData("\"\"", "\"file\":{\"type\":\"string\"}", "it has no path of its own")]
    [InlineData("\"/v1/papers\"", "\"file\":{\"type\":\"file\",\"required\":true}", "it requires file, which no type of a manifest carries")]
    public void What_no_manifest_can_express_is_refused(string path, string parameter, string why)
    {
        using var folder = new TempCatalog().With("meta.json", $$"""{ "apiVersion": "{{Version}}" }""")
            .With("operations/Papers.json", $$"""[{ "id": "Papers.create", "http": "POST", "path": {{path}}, "params": { {{parameter}} }, "returns": "Paper" }]""");

        Assert.False(ManifestScaffolder.Begin(_catalog.Root, FactsReader.Read(folder.Root).Facts!, "Papers.create", "vouchers").TryGet(out _, out var error));
        Assert.Equal($"Papers.create can't be a manifest: {why}. Nothing was written.", error.Message);
    }

    private NewManifest Begin(string endpoint) => Expect.Value(ManifestScaffolder.Begin(_catalog.Root, _facts, endpoint, null));

    private HubError Refused(string endpoint, string message, string? group = null)
    {
        Assert.False(ManifestScaffolder.Begin(_catalog.Root, _facts, endpoint, group).TryGet(out _, out var error));
        Assert.Equal(message, error.Message);
        return error;
    }
}
