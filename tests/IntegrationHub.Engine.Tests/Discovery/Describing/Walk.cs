using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

/// <summary>Describes a tool, and then everything that a description says can be asked for.</summary>
internal sealed class Walk
{
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);
    private readonly List<ToolDescription> _answers = [];

    /// <summary>Follows every path from the tool on.</summary>
    public Walk(Tool tool)
    {
        var describer = new ToolDescriber(new ToolCatalog([tool.Integration], [tool]));
        HashSet<string> asked = [""];
        for (Queue<string> open = new(asked); open.TryDequeue(out var path);)
        {
            var answer = Expect.Value(describer.Describe(tool.Name, path));
            _answers.Add(answer);
            See(answer.InputSchema, path.Split('[')[0]);
            foreach (var more in (answer.More ?? []).Where(more => asked.Add(more.Path))) open.Enqueue(more.Path);
        }
    }

    /// <summary>Everything that was answered, the tool itself first.</summary>
    public IReadOnlyList<ToolDescription> Answers => _answers;

    /// <summary>The paths of all fields that were seen in some answer.</summary>
    public IReadOnlySet<string> Fields => _fields;

    /// <summary>Every field of a tool by its path.</summary>
    public static IEnumerable<string> AllFields(Tool tool) => Engine.Discovery.Describing.DescribedField.Input(tool).WithAllHeld().Skip(1).Select(f => f.Path);

    private void See(JsonElement schema, string at)
    {
        while (schema.TryGetProperty("items", out var items)) schema = items;
        if (!schema.TryGetProperty("properties", out var properties)) return;
        foreach (var field in properties.EnumerateObject())
        {
            var path = at.Length == 0 ? field.Name : $"{at}.{field.Name}";
            _fields.Add(path);
            See(field.Value, path);
        }
    }
}
