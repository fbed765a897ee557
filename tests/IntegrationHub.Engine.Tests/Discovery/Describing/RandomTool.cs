using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

/// <summary>Tools that nobody would write and any catalog may hold.</summary>
internal static class RandomTool
{
    /// <summary>The tool of a seed, and an input that gives all its fields.</summary>
    public static (Tool Tool, JsonElement Input) Of(uint seed)
    {
        var dice = new Dice(seed);
        var random = new RandomFields(dice);
        var fields = random.Some(dice.Roll(120));
        var longest = dice.Once(2) ? 3_000 : 90;
        var manifest = Shop.Manifest(dice.Text(300), "make", dice.Text(60), $"POST /v1/{new string('p', dice.Roll(2_000))}", dice.Text(900)) with
        {
            Summary = dice.Text(300),
            Permission = dice.Text(900),
            Docs = "https://example.com/" + dice.Text(3_000),
            WhenToUse = dice.Some(20, _ => dice.Text(longest)),
            AvoidWhen = dice.Some(20, _ => dice.Text(longest)),
            AskBefore = dice.Some(20, _ => new Question(dice.Text(longest), null)),
            Followups = dice.Some(40, _ => dice.Text(45)),
            Fields = fields,
            Rules = random.Rules(fields),
            Examples = dice.Some(9, i => new Example(dice.Text(longest), Json(random, fields.Where(_ => dice.Once(2))), i % 3 == 2 ? "IH0412" : null)),
        };
        return (new("shop_make", Shop.Stripe, manifest, new InputSchema(manifest)), Json(random, fields));
    }

    private static JsonElement Json(RandomFields random, IEnumerable<Field> fields) => JsonSerializer.SerializeToElement(random.Input(fields));
}
