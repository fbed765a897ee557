using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Mcp.Skills;

/// <summary>The skills of the services of which tools are offered. None is written before somebody asks for it.</summary>
internal sealed class ServedSkills
{
    private readonly ServedSkill[] _all;

    public ServedSkills(ToolCatalog catalog) =>
        _all = [.. catalog.Integrations.Where(service => catalog.Tools.Any(tool => tool.Integration == service)).Select(service => new ServedSkill(catalog, service))];

    /// <summary>All of them, sorted by service.</summary>
    public IReadOnlyList<ServedSkill> All => _all;

    /// <summary>The skill whose front page has that address, or null.</summary>
    public ServedSkill? Find(string uri) => _all.FirstOrDefault(skill => skill.Uri == uri);

    /// <summary>The page of that address, or null.</summary>
    public SkillFile? Page(string uri) =>
        _all.FirstOrDefault(skill => uri.StartsWith($"{skill.Folder}/", StringComparison.Ordinal))?.Files.FirstOrDefault(file => file.Uri == uri);

    /// <summary>What is directly in a folder: pages, and folders with null for a page; null when there is no such folder.</summary>
    public IReadOnlyList<(string Uri, SkillFile? Page)>? Folder(string uri)
    {
        var inside = $"{uri.TrimEnd('/')}/";
        var pages = _all.FirstOrDefault(skill => inside.StartsWith($"{skill.Folder}/", StringComparison.Ordinal))?.Files
            .Where(file => file.Uri.StartsWith(inside, StringComparison.Ordinal)).ToList();
        return pages is null or [] ? null : [.. pages.Select(page => Child(page, inside)).DistinctBy(child => child.Uri)];
    }

    private static (string Uri, SkillFile? Page) Child(SkillFile page, string inside)
    {
        var below = page.Uri.IndexOf('/', inside.Length);
        return below < 0 ? (page.Uri, page) : (page.Uri[..below], null);
    }
}
