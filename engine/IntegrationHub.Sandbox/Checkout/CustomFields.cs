using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Up to three questions of the seller's own on a page.</summary>
internal static class CustomFields
{
    private static readonly string[] Types = ["dropdown", "numeric", "text"];
    private const string Bounds = """{ "default_value": null, "maximum_length": null, "minimum_length": null }""";
    private const string Choices = """{ "default_value": null, "options": [] }""";

    public static Parameter Parameter { get; } = Objects(
        "custom_fields",
        3,
        Text("key", 200).Required(),
        Object("label", Text("custom", 50).Required(), Choice("type", "custom").Required()).Required(),
        Choice("type", Types).Required(),
        Boolean("optional"),
        Object("dropdown", Text("default_value", 100), Objects("options", 200, Text("label", 100).Required(), Text("value", 100).Required()).Required()),
        Object("numeric", Text("default_value", 255), Integer("maximum_length", 1, 255), Integer("minimum_length", 0, 255)),
        Object("text", Text("default_value", 255), Integer("maximum_length", 1, 255), Integer("minimum_length", 0, 255)));

    /// <summary>The questions as they are shown.</summary>
    /// <param name="inputs">What was sent.</param>
    /// <param name="isAnswered">True for a session, which keeps the answer beside the question.</param>
    public static JsonArray Of(IReadOnlyList<Input> inputs, bool isAnswered)
    {
        var fields = inputs.Select((input, i) => One(input, $"custom_fields[{i}]", isAnswered)).ToList();
        if (fields.DistinctBy(f => f.Text("key")).Count() < fields.Count)
            throw Refusals.Invalid("Each of the `custom_fields` must have a `key` of its own.", "custom_fields");
        return JsonReading.ArrayOf(fields);
    }

    /// <summary>A link's questions as a session begins with them, unanswered.</summary>
    public static JsonArray Unanswered(JsonArray fields)
    {
        var asked = fields.DeepClone().AsArray();
        foreach (var field in asked.Select(f => f!.AsObject()))
            field[field.Text("type")!]!.AsObject()["value"] = null;
        return asked;
    }

    private static JsonObject One(Input input, string path, bool isAnswered)
    {
        var type = input.Text("type")!;
        if (input.Text("key")!.Any(c => !char.IsAsciiLetterOrDigit(c)))
            throw Refusals.Invalid("The key of a custom field must be alphanumeric.", $"{path}[key]");
        if (type == "dropdown" && !input.Has("dropdown"))
            throw Refusals.Missing($"{path}[dropdown]");
        foreach (var other in Types.Where(o => o != type && input.Has(o)))
            throw Refusals.Invalid($"`{other}` goes with `type={other}`, not with `type={type}`.", $"{path}[{other}]");

        var kind = (input.Copy(type)?.AsObject() ?? []).Over(type == "dropdown" ? Choices : Bounds);
        if (isAnswered)
            kind["value"] = null;
        return new JsonObject
        {
            ["key"] = input.Text("key"),
            ["label"] = input.Copy("label"),
            ["optional"] = input.Boolean("optional") ?? false,
            ["type"] = type,
            [type] = kind,
        };
    }
}
