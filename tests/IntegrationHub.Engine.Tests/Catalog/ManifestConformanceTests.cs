using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.JsonSchema;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Catalog;

/// <summary>What every manifest of the shipped catalog lives up to. A new file is held to it without a line of C#.</summary>
public class ManifestConformanceTests
{
    private static readonly Lazy<IReadOnlyList<Finding>> Lint = new(() => CatalogLinter.Lint([Repository.Catalog], Repository.Catalog, Repository.Root).Findings);

    public static TheoryData<string> Tools => [.. TestHub.Catalog.Tools.Select(t => t.Name)];

    [Fact]
    public void There_is_a_tool_for_every_file()
    {
        var files = Directory.GetFiles(Repository.Catalog, "*.yaml", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "integration.yaml").ToList();

        Assert.NotEmpty(files);
        Assert.Equal(files.Count, TestHub.Catalog.Tools.Count);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void It_lints_clean(string tool)
    {
        var manifest = Manifest(tool);
        var file = $"catalog/{TestHub.Catalog.Find(tool)!.Integration.Name}/{manifest.Group}/{manifest.Endpoint}.yaml";

        Assert.True(File.Exists(Path.Combine(Repository.Root, file)), $"There is no {file}.");
        Assert.DoesNotContain(Lint.Value, f => f.File == file);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Its_schema_is_a_closed_object_that_compiles(string tool)
    {
        var schema = TestHub.Catalog.Find(tool)!.Input.Json;

        CompiledSchema.Compile(schema);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        EveryObjectIsClosed(schema);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Its_schema_alone_accepts_what_the_checker_accepts_and_refuses_what_it_refuses(string tool)
    {
        var schema = CompiledSchema.Compile(TestHub.Catalog.Find(tool)!.Input.Json);

        // A key in a text, a currency's least charge and a day the calendar lacks are beyond what a schema can say.
        Assert.All(Manifest(tool).Examples.Where(e => e.Fails is null || !BeyondSchemas(tool, e)), e => Assert.Equal(e.Fails is null, schema.IsValid(e.Input)));
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Its_examples_are_accepted_or_refused_with_the_code_they_name(string tool)
    {
        Assert.Contains(Manifest(tool).Examples, e => e.Fails is null);
        Assert.Contains(Manifest(tool).Examples, e => e.Fails is not null);
        foreach (var example in Manifest(tool).Examples)
        {
            var result = InputChecker.Check(TestHub.Catalog.Find(tool)!, new(example.Input), FakeTime.Noon);
            var codes = result.TryGet(out _, out var error) ? [] : error.Findings!.Select(f => f.Code).Distinct();
            Assert.Equal(example.Fails is null ? [] : [example.Fails], codes);
        }
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Its_filled_in_values_still_fit_its_schema(string tool)
    {
        var found = TestHub.Catalog.Find(tool)!;
        foreach (var example in Manifest(tool).Examples.Where(e => e.Fails is null))
            Assert.Empty(found.Input.Compiled.Validate(Expect.Value(InputChecker.Check(found, new(example.Input), FakeTime.Noon)).Values));
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Its_examples_are_previewed_in_words_and_called(string tool)
    {
        var hub = new TestHub();
        hub.Transport.Read = Replies.Done(Plausible);
        hub.Transport.Write = Replies.Done($$"""{"id":"x_1","object":"{{Manifest(tool).Returns}}"}""");
        foreach (var example in Manifest(tool).Examples.Where(e => e.Fails is null))
        {
            var input = example.Input.GetRawText();
            var preview = await hub.Previewed(tool, input);
            Assert.Matches(@"^\S.*\.$", preview.Says);
            Assert.DoesNotContain("{", preview.Request.Url.Split('?')[0], StringComparison.Ordinal);
            Expect.Value(await hub.Call(preview.Token, tool, input));
        }
    }

    // Every object with money in it has its amount and its currency; a sentence may count on these and on nothing else.
    private const string Plausible =
        """
        {"id":"x_1","currency":"usd","amount":5000,"amount_capturable":5000,"amount_captured":5000,"amount_due":5000,"amount_paid":0,
         "amount_received":5000,"amount_refunded":0,"amount_remaining":5000,"balance":0,"subtotal":5000,"total":5000}
        """;

    private static EndpointManifest Manifest(string tool) => TestHub.Catalog.Find(tool)!.Manifest;

    private static bool BeyondSchemas(string tool, Example example)
    {
        if (example.Fails is "IH0413" or "IH0414") return true;
        var error = Expect.Error(InputChecker.Check(TestHub.Catalog.Find(tool)!, new(example.Input), FakeTime.Noon), "invalid_input");
        return error.Findings!.All(f => f.Message.EndsWith("there is no such moment since 1970.", StringComparison.Ordinal));
    }

    private static void EveryObjectIsClosed(JsonElement schema)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            var type = schema.GetProperty("type");
            Assert.Equal("object", type.ValueKind == JsonValueKind.Array ? type[0].GetString() : type.GetString());
            Assert.Equal(JsonValueKind.False, schema.GetProperty("additionalProperties").ValueKind);
            foreach (var property in properties.EnumerateObject()) EveryObjectIsClosed(property.Value);
        }

        if (schema.TryGetProperty("items", out var items)) EveryObjectIsClosed(items);
    }
}
