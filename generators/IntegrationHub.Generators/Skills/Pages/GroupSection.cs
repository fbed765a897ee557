namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A group on the skill's front page.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What its tools are about.</param>
/// <param name="Page">The path of its reference page, from the front page.</param>
/// <param name="Tools">Its tools, sorted by name.</param>
public sealed record GroupSection(string Name, string Title, string Summary, string Page, IReadOnlyList<ToolRow> Tools)
{
    /// <summary>The names of its tools of risk <c>read</c>, in Markdown; empty when there are none.</summary>
    public string Reads => NamesOf("read");

    /// <summary>The names of its tools of risk <c>write</c>, in Markdown; empty when there are none.</summary>
    public string Writes => NamesOf("write");

    /// <summary>The names of its tools of risk <c>destructive</c>, in Markdown; empty when there are none.</summary>
    public string Destructive => NamesOf("destructive");

    private string NamesOf(string risk) =>
        string.Join(", ", Tools.Where(tool => tool.Risk == risk).Select(tool => $"`{tool.Name}`"));
}
