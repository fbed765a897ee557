using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Turns what an agent sent into something that may be sent on, or into everything that is wrong with it.</summary>
internal static class InputChecker
{
    private static readonly JsonElement NoInput = JsonSerializer.SerializeToElement(new JsonObject());

    /// <summary>Checks an input. Nothing is sent, whatever comes of it.</summary>
    /// <param name="tool">The tool it is for.</param>
    /// <param name="raw">What came. Nothing at all is an empty object.</param>
    /// <param name="now">What <c>now</c> means in a time.</param>
    public static HubResult<CheckedInput> Check(Tool tool, RawInput raw, DateTimeOffset now)
    {
        var manifest = tool.Manifest;
        var json = raw.Json.ValueKind == JsonValueKind.Undefined ? NoInput : raw.Json;
        if (json.ValueKind != JsonValueKind.Object) return InputMessages.NotAnObject(tool, json);
        if (InputGuard.Inspect(json) is { } unreadable) return InputMessages.Refuse(tool, [unreadable]);

        var normalizer = new InputNormalizer();
        var values = normalizer.Normalize(json, manifest.Fields);
        var instance = JsonSerializer.SerializeToElement(values, HubJson.Options);
        List<InputFinding> findings = [.. normalizer.Findings];
        if (!tool.Input.Compiled.IsValid(instance))
            findings.AddRange(tool.Input.Compiled.Validate(instance).Select(f => InputMessages.Of(f, tool, instance)).Distinct());
        if (findings.Count == 0) findings.AddRange(SecretGuard.Inspect(values));
        if (findings.Count > 0) return InputMessages.Refuse(tool, findings);

        var converter = new ValueConverter(now);
        converter.Convert(values, manifest.Fields);
        if (converter.Findings.Count > 0) return InputMessages.Refuse(tool, converter.Findings);
        if (LeastCharge.Inspect(tool, values) is { } tooSmall) return InputMessages.Refuse(tool, [tooSmall]);

        string[] questions = [.. manifest.AskBefore.Where(q => ConditionCheck.Holds(q.When, values)).Select(q => q.Ask)];
        var applied = SafeDefaults.Apply(manifest, values);
        return new CheckedInput(
            tool, JsonSerializer.SerializeToElement(values), applied, [.. normalizer.Coercions, .. converter.Coercions], questions);
    }
}
