using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Catalog;

public sealed class KnownOperationsTests
{
    private static readonly IReadOnlyList<KnownOperation> Stripe = KnownOperations.In(Path.Combine(Repository.Catalog, "stripe")).All;

    [Fact]
    public void Every_line_of_the_list_that_ships_is_an_operation_sorted_and_there_once()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Catalog, "stripe", "known-operations.txt")).Where(line => !line.StartsWith('#')).ToList();

        Assert.InRange(lines.Count, 600, 1_000);
        Assert.Equal(lines, Stripe.Select(operation => operation.ToString()));
        Assert.Equal(lines.Distinct(StringComparer.Ordinal).OrderBy(line => line.Split(' ')[1], StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal), lines);
    }

    [Fact]
    public void What_every_tool_sends_is_on_the_list()
    {
        var known = Stripe.Select(operation => $"{operation.Method} {KnownOperation.ShapeOf(operation.Path)}").ToHashSet(StringComparer.Ordinal);

        Assert.All(TestHub.Catalog.Tools.Select(tool => tool.Manifest.Request), request =>
            Assert.Contains($"{request.Method} {KnownOperation.ShapeOf(request.Path)}", known));
    }

    [Fact]
    public void The_list_is_the_facts_where_they_lie_beside_the_repository()
    {
        var facts = Path.Combine(Repository.Root, "..", "shared", "stripe-facts", "index.txt");
        if (!File.Exists(facts)) return;

        var listed = File.ReadLines(facts).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts[1].StartsWith("/v", StringComparison.Ordinal)).Select(parts => $"{parts[0]} {parts[1]}");

        Assert.Equal(listed.Order(StringComparer.Ordinal), Stripe.Select(operation => operation.ToString()).Order(StringComparer.Ordinal));
    }
}
