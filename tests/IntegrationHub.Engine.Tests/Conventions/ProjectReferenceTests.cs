using System.Xml.Linq;

namespace IntegrationHub.Engine.Tests.Conventions;

public class ProjectReferenceTests
{
    // JsonSchema ◄ Engine ◄ {Stripe, Storage, Generators} ◄ {Http, Mcp} ◄ Cli; the sandbox stands alone.
    private static readonly Dictionary<string, int> Steps = new(StringComparer.Ordinal)
    {
        ["JsonSchema"] = 0,
        ["Engine"] = 1,
        ["Stripe"] = 2,
        ["Storage"] = 2,
        ["Generators"] = 2,
        ["Http"] = 3,
        ["Mcp"] = 3,
        ["Cli"] = 4,
    };

    private static IEnumerable<(string Project, string[] References)> Projects => SourceTree.Files("*.csproj", "engine", "generators")
        .Select(path => (Short(path), XDocument.Parse(SourceTree.Read(path)).Descendants("ProjectReference").Select(r => Short(r.Attribute("Include")!.Value)).ToArray()));

    [Fact]
    public void A_project_refers_only_to_those_a_step_below_it()
    {
        foreach (var (project, references) in Projects.Where(p => p.Project != "Sandbox"))
        {
            Assert.True(Steps.ContainsKey(project), $"{project} has no step yet; add it to Steps in {nameof(ProjectReferenceTests)}.");
            foreach (var reference in references.Where(r => r != "Sandbox"))
                Assert.True(Steps[reference] < Steps[project], $"{project} refers to {reference}, which is not below it; move what it needs down, or pass it in through an interface of the engine.");
        }
    }

    [Fact]
    public void The_sandbox_refers_to_nothing_of_ours() =>
        Assert.True(Projects.Single(p => p.Project == "Sandbox").References is [], "The sandbox refers to the product it stands in for, and could share its mistakes; copy the few lines it needs.");

    [Fact]
    public void Only_the_command_line_refers_to_the_sandbox() => Assert.All(
        Projects.Where(p => p.References.Contains("Sandbox")),
        p => Assert.True(p.Project == "Cli", $"{p.Project} refers to the sandbox; only the composition root may, and hands over what is needed."));

    private static string Short(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["IntegrationHub.".Length..];
}
