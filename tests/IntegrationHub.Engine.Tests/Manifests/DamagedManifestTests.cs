using FsCheck;
using FsCheck.Fluent;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Manifests;

public class DamagedManifestTests
{
    private static readonly string Refund = File.ReadAllText(Path.Combine(Repository.Catalog, "stripe", "refunds", "create-refund.yaml"));
    private static readonly string[] Pieces = ["", "\t", "[", "]", "{", "}", ":", "- ", "&a ", "*a", "!x ", "\"", "'", "|\n", "99999999999999999999", "-1", "1e999", "null", "\0", "\r", "? ", "{{", "a: b: c", "true"];

    [Fact]
    public void However_a_manifest_is_damaged_it_is_read_or_refused_with_a_reason()
    {
        using var catalog = TempCatalog.Shop("list-orders");
        using var folder = new TempCatalog();
        var path = folder.PathOf("create-refund.yaml");

        Prop.ForAll<uint, uint, byte>((at, piece, length) =>
        {
            var start = (int)(at % (uint)Refund.Length);
            var end = Math.Min(Refund.Length, start + (length % 12));
            File.WriteAllText(path, Refund[..start] + Pieces[piece % (uint)Pieces.Length] + Refund[end..]);

            var (findings, files) = CatalogLinter.Lint([path], catalog.Root, folder.Root);

            return files == 1 && findings.All(f => f.Message.Length > 0 && f.At.Line > 0 && f.At.Column > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("minimum: 1", "minimum: 1e300")]
    [InlineData("minimum: 1", "minimum: -1e300")]
    [InlineData("minimum: 1", "minimum: 99999999999999999999999999999999")]
    [InlineData("    type: email", "    type: email\n    maxLength: 99999999999999")]
    public void A_bound_beyond_all_numbers_does_not_stop_the_linter(string text, string by)
    {
        using var folder = new TempCatalog().With("create-refund.yaml", Refund.Replace(text, by));

        CatalogLinter.Lint([folder.Root], Repository.Catalog, folder.Root);
    }

    [Theory]
    [InlineData("POST /v1/{payment_intent", "\"{payment_intent\" is no part of a path; a path field stands alone between slashes, as in /{customer_id}.")]
    [InlineData("POST /v1/{payment_intent}.pdf", "\"{payment_intent}.pdf\" is no part of a path; a path field stands alone between slashes, as in /{customer_id}.")]
    [InlineData("POST /v1/../refunds", "\"..\" is no part of a path; a path field stands alone between slashes, as in /{customer_id}.")]
    public void A_path_that_would_be_sent_as_it_stands_is_refused(string request, string message) => Refused("POST /v1/refunds", request, message);

    [Fact]
    public void A_path_field_of_free_text_is_refused() => Refused(
        "POST /v1/refunds\n",
        "POST /v1/refunds/{where}\n",
        "where is part of the path, so its type must be id, enum or integer, not string; anything else could lead to another path.",
        "fields:\n  where: { type: string, required: true, help: Where. }\n");

    private static void Refused(string text, string by, string message, string fields = "fields:\n")
    {
        using var folder = new TempCatalog().With("create-refund.yaml", Refund.Replace(text, by).Replace("\nfields:\n", "\n" + fields));

        var (findings, _) = CatalogLinter.Lint([folder.Root], Repository.Catalog, folder.Root);

        Assert.Contains(findings, f => f.Code == "IH0303" && f.Message == message);
    }
}
