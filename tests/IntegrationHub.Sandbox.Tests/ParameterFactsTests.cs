using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Resources;
using Xunit.Abstractions;

namespace IntegrationHub.Sandbox.Tests;

/// <summary>Holds the declared operations against the facts about Stripe's.</summary>
public sealed class ParameterFactsTests(ITestOutputHelper output)
{
    /// <summary>Parameters of older API versions that clients still send.</summary>
    private static readonly string[] Older =
        ["POST /v1/checkout/sessions payment_method_types", "POST /v1/payment_intents payment_method_types",
        "POST /v1/payment_intents/{id} payment_method_types", "POST /v1/payment_intents/{id}/confirm payment_method_types"];

    [Fact]
    public void Every_operation_knows_exactly_the_parameters_that_Stripe_has()
    {
        var facts = Facts();
        if (facts.Count == 0)
        {
            output.WriteLine($"{StripeFacts.Folder} is not there: nothing is compared.");
            return;
        }

        var declared = ResourceCatalog.Instance.All.SelectMany(t => t.Operations).Where(o => !o.Path.StartsWith("/_sandbox/", StringComparison.Ordinal)).ToList();
        Assert.True(declared.Count > 50);
        var differences = new List<string>();
        foreach (var operation in declared)
        {
            var name = $"{operation.Verb} {operation.Path}";
            if (!facts.TryGetValue(name, out var known))
            {
                differences.Add(name + " is nothing Stripe has");
                continue;
            }

            differences.AddRange(known.Except(operation.Parameters.Names).Select(p => $"{name} {p} is not declared"));
            differences.AddRange(operation.Parameters.Names.Except(known).Where(p => p != "expand").Select(p => $"{name} {p}").Except(Older).Select(d => d + " is nothing Stripe has"));
        }

        Assert.Equal("", string.Join("\n", differences.Order(StringComparer.Ordinal)));
    }

    private static Dictionary<string, HashSet<string>> Facts()
    {
        var folder = Path.Combine(StripeFacts.Folder, "..", "operations");
        return !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "*.json")
            .SelectMany(f => JsonNode.Parse(File.ReadAllText(f))!.AsArray())
            .ToDictionary(
                o => $"{o!["http"]} {o["path"]}",
                o => o!["params"] is JsonObject parameters ? parameters.Select(p => p.Key).ToHashSet(StringComparer.Ordinal) : [],
                StringComparer.Ordinal);
    }
}
