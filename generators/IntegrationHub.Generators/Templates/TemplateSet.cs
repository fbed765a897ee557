using System.Collections.Frozen;

namespace IntegrationHub.Generators.Templates;

/// <summary>What the generated pages look like: Handlebars files, the built-in ones or an author's.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, PageTemplate> _pages;

    private TemplateSet(IEnumerable<PageTemplate> pages) =>
        _pages = pages.ToFrozenDictionary(page => page.Name, StringComparer.Ordinal);

    /// <summary>The built-in look.</summary>
    public static TemplateSet Default { get; } = new(TemplateNames.All.Select(BuiltIn));

    /// <summary>An author's look: each built-in template for which the folder has a file of the same name is replaced by it.</summary>
    /// <param name="directory">The folder: a template for each page of <see cref="TemplateNames"/>, or some of them.</param>
    /// <exception cref="TemplateException">The folder is not there, has a template of another name, or one that cannot be read.</exception>
    public static TemplateSet FromDirectory(string directory)
    {
        if (!Directory.Exists(directory)) throw new TemplateException($"{directory}: there is no such folder of templates.");
        foreach (var file in Directory.EnumerateFiles(directory, "*.hbs").Order(StringComparer.Ordinal))
        {
            if (!TemplateNames.All.Contains(Path.GetFileName(file)))
                throw new TemplateException(
                    $"{file}: no page uses a template of this name. Allowed: {string.Join(", ", TemplateNames.All)}.");
        }

        return new(TemplateNames.All.Select(name => FromFile(Path.Combine(directory, name)) ?? BuiltIn(name)));
    }

    /// <summary>Fills a page.</summary>
    internal string Render(string name, object page) => _pages[name].Render(page);

    private static PageTemplate? FromFile(string file) =>
        File.Exists(file) ? PageTemplate.Compile(Path.GetFileName(file), file, File.ReadAllText(file)) : null;

    private static PageTemplate BuiltIn(string name)
    {
        using var stream = typeof(TemplateSet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The template {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return PageTemplate.Compile(name, name, reader.ReadToEnd());
    }
}
