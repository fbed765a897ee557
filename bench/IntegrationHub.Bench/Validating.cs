using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Bench;

/// <summary>Checking an input by its compiled schema, and by hand for comparison.</summary>
[MemoryDiagnoser]
public class Validating
{
    private const string SmallInput =
        """{"payment_intent":"pi_SeedOrder1008","amount":2500,"reason":"duplicate","metadata":{"order_id":"6735"},"expand":["charge"]}""";

    private readonly JsonElement _small = JsonElement.Parse(SmallInput);
    private readonly JsonElement _large = JsonElement.Parse(LargeInput());
    private readonly JsonElement _wrong = JsonElement.Parse("""{"payment_intent":"cus_1","amount":10.99,"reason":"bored","extra":1}""");
    private CompiledSchema _refund = null!;
    private CompiledSchema _checkout = null!;

    /// <summary>Compiles the schemas, and makes sure that what is compared says the same.</summary>
    [GlobalSetup]
    public void Compile()
    {
        var catalog = CatalogLoader.LoadForUse(Manifests.Shipped).Catalog!;
        _refund = catalog.Find("stripe_create_refund")!.Input.Compiled;
        _checkout = catalog.Find("stripe_create_checkout_session")!.Input.Compiled;
        foreach (var (input, valid) in new[] { (_small, true), (_wrong, false) })
        {
            if (_refund.IsValid(input) != valid || HandWrittenRefund.IsValid(input) != valid)
                throw new InvalidOperationException($"The schema and the checks by hand must both answer {valid} for {input}.");
        }

        if (!_checkout.IsValid(_large)) throw new InvalidOperationException("The large input must be valid.");
    }

    /// <summary>A refund, by hand: what the ratio is taken against.</summary>
    [Benchmark(Baseline = true)]
    public bool SmallByHand() => HandWrittenRefund.IsValid(_small);

    /// <summary>A refund.</summary>
    [Benchmark]
    public bool Small() => _refund.IsValid(_small);

    /// <summary>A payment page with 50 lines, each with its own price and product.</summary>
    [Benchmark]
    public bool Large() => _checkout.IsValid(_large);

    /// <summary>A refund with four mistakes, all of them told.</summary>
    [Benchmark]
    public int FourMistakes() => _refund.Validate(_wrong).Count;

    private static string LargeInput()
    {
        var line = """{"quantity":2,"price_data":{"currency":"usd","unit_amount":1999,"product_data":{"name":"Mug","description":"Blue, 350 ml"}}}""";
        var lines = string.Join(',', Enumerable.Repeat(line, 50));
        return $$"""{"mode":"payment","success_url":"https://example.com/ok","customer_email":"ada@example.com","line_items":[{{lines}}]}""";
    }
}
