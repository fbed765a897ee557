using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Generators.Tests.OpenApi;

/// <summary>The shapes in hub-api.yaml are written by hand, for their sentences; the engine's records are what is sent.</summary>
public sealed class SharedShapeTests
{
    private static readonly JsonNode Schemas =
        JsonNode.Parse(Generated.Text(OpenApiFiles.JsonPath))!["components"]!["schemas"]!;

    [Theory]
    [InlineData(typeof(IntegrationSummary))]
    [InlineData(typeof(GroupSummary))]
    [InlineData(typeof(ToolPage))]
    [InlineData(typeof(ToolSummary))]
    [InlineData(typeof(SearchHit))]
    [InlineData(typeof(ToolDescription))]
    [InlineData(typeof(ExampleShown))]
    [InlineData(typeof(MoreShown))]
    [InlineData(typeof(Preview))]
    [InlineData(typeof(Change))]
    [InlineData(typeof(RequestShown))]
    [InlineData(typeof(Coercion))]
    [InlineData(typeof(PolicyShown))]
    [InlineData(typeof(CallResult))]
    [InlineData(typeof(LedgerPage))]
    [InlineData(typeof(ShownRow))]
    [InlineData(typeof(ShownGrant))]
    [InlineData(typeof(TakenBack))]
    [InlineData(typeof(CatalogState))]
    [InlineData(typeof(PolicyState))]
    [InlineData(typeof(InputFinding))]
    [InlineData(typeof(ServiceError))]
    public void A_shape_in_the_document_has_the_members_of_the_engines_record(Type record)
    {
        var (members, required) = Written(record.Name);

        Assert.Equal(MembersOf(record), members);
        Assert.Equal(AlwaysThere(record), required);
    }

    [Fact]
    public void A_problem_carries_every_member_of_the_hubs_error()
    {
        string[] problem = ["detail", "instance", "status", "title", "type"];
        var (members, required) = Written("Error");

        Assert.Equal(MembersOf(typeof(HubError)).Concat(problem).Order(StringComparer.Ordinal), members);
        Assert.Equal(AlwaysThere(typeof(HubError)).Concat(problem).Order(StringComparer.Ordinal), required);
    }

    private static (IEnumerable<string> Members, IEnumerable<string> Required) Written(string name) => (
        Schemas[name]!["properties"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal),
        Schemas[name]!["required"]!.AsArray().Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal));

    private static IEnumerable<string> MembersOf(Type record) => Exported(record).Select(pair => pair.Key);

    /// <summary>Nothing is written for null, so a member that can be null may be absent.</summary>
    private static IEnumerable<string> AlwaysThere(Type record)
    {
        var nullability = new NullabilityInfoContext();
        return record.GetProperties()
            .Where(property => property.Name != "EqualityContract" && Ignored(property) != JsonIgnoreCondition.Always)
            .Where(property => nullability.Create(property).ReadState == NullabilityState.NotNull || Ignored(property) == JsonIgnoreCondition.Never)
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))
            .Order(StringComparer.Ordinal);
    }

    private static JsonIgnoreCondition? Ignored(PropertyInfo property) => property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition;

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Exported(Type record) =>
        HubJson.Options.GetJsonSchemaAsNode(record)["properties"]!.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
