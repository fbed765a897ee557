using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>Reads a file of cases for a policy.</summary>
public static class TrialReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="relativeTo">The folder that findings name the file from; the working folder when null.</param>
    public static TrialReading Read(string path, string? relativeTo = null)
    {
        var findings = new List<Finding>();
        var shown = ShownPath.Of(path, relativeTo ?? Environment.CurrentDirectory);
        if (SourceFile.Read(path, shown, findings) is not { } source
            || YamlReader.Read(source, findings) is not { } root
            || !ManifestShape.PolicyCases.Check(source, root, findings, out var json)
            || findings.Count > 0) return new(null, [.. findings.Order(Finding.ByPlace)]);
        return new([.. root.Maps("cases").Zip(json.Items("cases"), Bind)], []);
    }

    private static TrialCase Bind(SourceMap map, JsonElement json) =>
        new(map.Text("tool"), json.GetProperty("input"), Word<PolicyClass>(map.Text("expect")), map.At)
        {
            Say = map.Text("say"),
            Rule = map.TextOrNull("rule"),
            Present = json.ValueOrNull("present"),
            Reads = json.Values("reads"),
            Environment = map.TextOrNull("environment") is { } environment ? Word<HubEnvironment>(environment) : HubEnvironment.Sandbox,
            Connection = map.TextOrNull("connection") ?? "sandbox",
            Agent = map.TextOrNull("agent") ?? LedgerActor.LocalAgent.Name,
        };

    private static T Word<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Names.Of(value) == word);
}
