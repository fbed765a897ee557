using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

/// <summary>Tools that are too long in one way, to see what is left out of them.</summary>
internal static class Wordy
{
    /// <summary>A tool of these fields, with an example that uses none of them unless others are given.</summary>
    public static Tool Tool(IEnumerable<Field> fields, params Example[] examples)
    {
        var manifest = Shop.Manifest("orders", "make", "Make", "POST /v1/orders", "order") with { Fields = [.. fields], Examples = examples };
        return new("shop_make", Shop.Stripe, manifest, new InputSchema(manifest));
    }

    /// <summary>Text fields with a number behind their name, and help of so many characters.</summary>
    public static IEnumerable<Field> Texts(int count, int help, string name = "text_") =>
        Enumerable.Range(1, count).Select(i => new Field { Name = $"{name}{i}", Type = FieldType.String, Help = Help(help) });

    /// <summary>An optional group.</summary>
    public static Field Group(string name, params IEnumerable<Field> fields) =>
        new() { Name = name, Type = FieldType.Object, Help = $"The {name}.", Fields = [.. fields] };

    /// <summary>A sentence of so many characters.</summary>
    public static string Help(int length) => string.Concat(Enumerable.Repeat("word ", (length / 5) + 1))[..(length - 1)] + ".";

    /// <summary>The description, which has to be one.</summary>
    public static ToolDescription Describe(Tool tool, string? path = null) =>
        Expect.Value(new ToolDescriber(new ToolCatalog([tool.Integration], [tool])).Describe(tool.Name, path));

    /// <summary>The names of the fields that a schema shows, in its order.</summary>
    public static IEnumerable<string> Shown(ToolDescription told) =>
        told.InputSchema.GetProperty("properties").EnumerateObject().Select(field => field.Name);
}
