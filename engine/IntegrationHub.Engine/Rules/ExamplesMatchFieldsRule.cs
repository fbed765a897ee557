using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>An example is accepted by its own fields, or refused with the very code it names.</summary>
internal sealed class ExamplesMatchFieldsRule : IManifestRule
{
    // Any fixed moment will do: an example that depends on the day it is checked would be a bad example.
    private static readonly DateTimeOffset Moment = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        if (file.CompiledTool is null) yield break;
        for (var i = 0; i < file.Manifest.Examples.Count; i++)
        {
            var at = $"/examples/{i.ToString(CultureInfo.InvariantCulture)}";
            if (Mistake(file, file.Manifest.Examples[i]) is { } mistake)
                yield return file.Finding("IH0304", file.Manifest.Examples[i].Fails is null ? $"{at}/input" : $"{at}/fails", mistake);
        }
    }

    private static string Loose(CheckedInput input) =>
        Quoting.List(input.Coercions.Select(c => $"{c.From} is read as {c.To}"));

    private static string? Mistake(ManifestFile file, Example example)
    {
        var accepted = InputChecker.Check(file.CompiledTool!, new(example.Input), Moment).TryGet(out var input, out var refusal);
        string[] codes = accepted ? [] : [.. refusal!.Findings!.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal)];
        return (example.Fails, accepted) switch
        {
            (null, true) when file.CompiledTool!.Input.Compiled.IsValid(example.Input) => null,
            (null, true) => $"the example is accepted only because {Loose(input!)}; pages and schemas show it as it stands, so write what is meant.",
            (null, false) => $"the example does not match its own fields: {refusal!.Findings![0].Code}: {refusal.Findings[0].Message} Correct it, or say that it fails: {codes[0]}.",
            (var code, true) => $"the example says it fails with {code}, but it is accepted; remove \"fails\", or make the input one that is refused.",
            (var code, false) when codes is [var only] && only == code => null,
            (var code, false) => $"the example says it fails with {code}, but it fails with {Quoting.List(codes)}.",
        };
    }
}
