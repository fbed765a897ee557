using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Templates;

namespace IntegrationHub.Mcp.Skills;

/// <summary>The skill of one service, as <c>hub generate</c> writes it, made from the tools that are offered.</summary>
internal sealed class ServedSkill
{
    private const string Scheme = "skill://";

    private readonly Lazy<IReadOnlyList<SkillFile>> _files;
    private readonly Lazy<JsonObject> _frontmatter;
    private readonly Lazy<JsonObject> _entry;

    public ServedSkill(ToolCatalog catalog, Integration integration)
    {
        Folder = $"{Scheme}{SkillPaths.NameOf(integration)}";
        _files = new(() => [.. SkillGenerator.Portable(catalog, integration, TemplateSet.Default).Select(file => new SkillFile($"{Folder}/{file.Path}", file.Content))]);
        _frontmatter = new(() => SkillFrontmatter.Read(Files[0].Text));
        _entry = new(MakeEntry);
    }

    /// <summary>Where the skill is, without a slash at the end.</summary>
    public string Folder { get; }

    /// <summary>Where its front page is; what the skill is called by.</summary>
    public string Uri => $"{Folder}/{SkillPaths.FrontPage}";

    /// <summary>Its pages, the front page first.</summary>
    public IReadOnlyList<SkillFile> Files => _files.Value;

    /// <summary>What the front page says of itself.</summary>
    public JsonObject Frontmatter => _frontmatter.Value;

    /// <summary>What a list says of it: how it is called, what it is for, and each page with its size and digest. A copy of its own.</summary>
    public JsonObject Entry() => _entry.Value.DeepClone().AsObject();

    private JsonObject MakeEntry() => new()
    {
        ["uri"] = Uri,
        ["frontmatter"] = Frontmatter.DeepClone(),
        ["resources"] = new JsonArray([.. Files.Select(file => new JsonObject { ["uri"] = file.Uri, ["digest"] = file.Digest, ["size"] = file.Size })]),
    };
}
