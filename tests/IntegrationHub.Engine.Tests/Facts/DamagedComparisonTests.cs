using FsCheck;
using FsCheck.Fluent;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Facts;

public class DamagedComparisonTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/manifests/good/facts/create-voucher.yaml"));

    private static readonly string[] Types = ["string", "integer", "number", "boolean", "money", "timestamp", "id", "map", "list", "object", "enum"];

    [Fact]
    public void However_the_lines_and_types_of_a_manifest_are_mixed_up_it_is_compared_to_the_end()
    {
        var facts = FactsReader.Read(Path.Combine(Repository.Root, "tests/facts")).Facts;
        using var catalog = TempCatalog.Shop("list-orders");
        using var folder = new TempCatalog();
        var path = folder.PathOf("create-voucher.yaml");

        Prop.ForAll<uint, uint, byte>((from, to, type) =>
        {
            var lines = Lines.ToList();
            var moved = lines[(int)(from % (uint)lines.Count)];
            lines.Remove(moved);
            var other = Types[type % Types.Length];
            if (type % 2 == 0) lines.Insert((int)(to % (uint)lines.Count), moved);
            if (type % 3 == 0) lines = [.. lines.Select(line => line.Replace("type: id", $"type: {other}").Replace("type: timestamp", $"type: {other}"))];
            File.WriteAllLines(path, lines);

            var findings = CatalogLinter.Lint([path], catalog.Root, folder.Root, facts).Findings;

            return findings.All(f => f.Message.Length > 0 && f.At.Line > 0 && f.At.Column > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
