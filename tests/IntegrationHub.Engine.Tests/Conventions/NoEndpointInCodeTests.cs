using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Conventions;

public class NoEndpointInCodeTests
{
    private static readonly IReadOnlyList<string> Code =
        [.. SourceTree.Files("*.cs", "engine", "generators").Where(f => !f.StartsWith("engine/IntegrationHub.Sandbox/", StringComparison.Ordinal))];

    [Fact]
    public void No_code_names_a_tool_an_endpoint_or_a_path_of_the_catalog()
    {
        var names = TestHub.Catalog.Tools.SelectMany(t => new[] { t.Name, t.Manifest.Endpoint, t.Manifest.Request.Path.Split("/{")[0] })
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(names);

        string[] found = [.. Code.SelectMany(file => SourceTree.Code(file).SelectMany(line => names.Where(n => Names(line.Text, n)).Select(n => $"{file}:{line.Number} names {n}")))];

        Assert.True(found.Length == 0, $"What belongs to one endpoint stands in its manifest, and the code reads it there:\n{string.Join('\n', found)}");
    }

    private static bool Names(string line, string name)
    {
        for (var at = line.IndexOf(name, StringComparison.Ordinal); at >= 0; at = line.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsWord(line[at - 1])) && (end == line.Length || !IsWord(line[end]))) return true;
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
