using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;

namespace IntegrationHub.Engine.Rules;

/// <summary>A field's <c>default</c> and <c>example</c> are values it would accept: they are what an agent copies.</summary>
internal sealed class ShownValuesFitRule : IManifestRule
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, JsonElement> NoDefaults = [];

    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        if (file.CompiledTool is null) yield break;
        foreach (var (field, pointer) in file.AllFields().Where(f => f.Field is { Default: not null } or { Example: not null }))
        {
            var alone = Alone(file, field);
            foreach (var (key, value) in new[] { ("default", field.Default), ("example", field.Example) })
            {
                if (value is { } shown && Mistake(alone, shown) is { } mistake)
                    yield return file.Finding("IH0320", $"{pointer}/{key}", $"the {key} does not fit its own field: {mistake}");
            }
        }
    }

    // A tool of this one field: what the others demand is not asked of it.
    private static Tool Alone(ManifestFile file, Field field)
    {
        var only = field with { Name = field.Name.Length == 0 ? "the item" : field.Name, Required = false };
        var manifest = file.Manifest with { Fields = [only], Rules = [], SafeDefaults = NoDefaults, AskBefore = [] };
        return file.Tool with { Manifest = manifest, Input = new InputSchema(manifest) };
    }

    private static string? Mistake(Tool tool, JsonElement value)
    {
        var input = JsonSerializer.SerializeToElement(new JsonObject { [tool.Manifest.Fields[0].Name] = JsonNode.Parse(value.GetRawText()) });
        if (tool.Input.Compiled.Validate(input) is [var failure, ..]) return InputMessages.Of(failure, tool, input).Message;
        return InputChecker.Check(tool, new(input), Moment).TryGet(out _, out var refusal) ? null : refusal.Findings![0].Message;
    }
}
