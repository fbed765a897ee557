using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Tests.Schemas;

public class RelationSchemaWriterTests
{
    private static readonly string[] Inputs =
    [
        "{}", """{"a":1}""", """{"b":1}""", """{"c":1}""", """{"a":1,"b":1}""", """{"a":1,"c":1}""", """{"a":1,"b":1,"c":1}""",
        """{"x":"on"}""", """{"x":"on","a":1}""", """{"x":"off","a":1,"b":1}""", """{"x":"on","a":1,"b":1,"c":1}""", """{"x":1,"a":1,"b":1}""",
    ];

    [Theory]
    [InlineData(RelationKind.ExactlyOneOf)]
    [InlineData(RelationKind.AtMostOneOf)]
    [InlineData(RelationKind.AnyOf)]
    [InlineData(RelationKind.Requires)]
    [InlineData(RelationKind.Forbids)]
    public void The_schema_of_a_demand_holds_exactly_when_the_demand_does(RelationKind kind)
    {
        var none = new Dictionary<string, IReadOnlyList<JsonElement>>();
        var on = new Dictionary<string, IReadOnlyList<JsonElement>> { ["x"] = [JsonElement.Parse("\"on\""), JsonElement.Parse("1")] };
        Condition?[] conditions = [null, new(["x"], [], none), new([], ["x"], none), new([], [], on), new(["a"], ["c"], on)];
        foreach (var when in conditions)
        {
            var relation = new Relation(kind, ["a", "b", "c"], when);
            var schema = CompiledSchema.Compile(RelationSchemaWriter.Write(relation).ToJsonString());
            Assert.All(Inputs, input => Assert.Equal(
                RelationCheck.Holds(relation, JsonNode.Parse(input)!.AsObject()), schema.IsValid(JsonElement.Parse(input))));
        }
    }
}
