using IntegrationHub.Generators.Templates;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests.Templates;

public sealed class TemplateSetTests : IDisposable
{
    private readonly TempFolder _templates = new();

    public void Dispose() => _templates.Dispose();

    [Fact]
    public void An_authors_template_replaces_the_built_in_one_of_its_name_and_no_other()
    {
        _templates.Write("reference.md.hbs", "# {{title}}\n{{#each tools}}\n* {{name}}\n{{/each}}\n");

        var files = GeneratorSet.All(AcmeCatalog.Catalog, TemplateSet.FromDirectory(_templates.Path));

        Assert.Equal("# Payments\n* acme_create_payment\n", Text(files, "skills/acme-payments/references/payments.md"));
        Assert.Equal(Generated.Text("skills/acme-payments/SKILL.md"), Text(files, "skills/acme-payments/SKILL.md"));
    }

    [Fact]
    public void A_template_written_on_windows_gives_the_same_page()
    {
        _templates.Write("reference.md.hbs", "# {{title}}\r\n{{#each tools}}\r\n* {{name}}\r\n{{/each}}\r\n");

        var files = GeneratorSet.All(AcmeCatalog.Catalog, TemplateSet.FromDirectory(_templates.Path));

        Assert.Equal("# Payments\n* acme_create_payment\n", Text(files, "skills/acme-payments/references/payments.md"));
    }

    [Fact]
    public void A_template_with_an_open_block_is_refused_by_name()
    {
        _templates.Write("skill.md.hbs", "{{#each groups}}\nno end");

        Assert.StartsWith(
            $"{_templates.File("skill.md.hbs")}: the template cannot be used: ",
            Assert.Throws<TemplateException>(() => TemplateSet.FromDirectory(_templates.Path)).Message);
    }

    [Fact]
    public void A_template_that_asks_for_what_its_page_lacks_is_refused_by_name()
    {
        _templates.Write("llms.txt.hbs", "{{titel}}");
        var templates = TemplateSet.FromDirectory(_templates.Path);

        var mistake = Assert.Throws<TemplateException>(() => GeneratorSet.All(AcmeCatalog.Catalog, templates));

        Assert.StartsWith($"{_templates.File("llms.txt.hbs")}: the template cannot be used: ", mistake.Message);
        Assert.Contains("itel", mistake.Message);
        Assert.DoesNotContain(" at ", mistake.Message);
    }

    [Fact]
    public void A_helper_that_does_not_exist_is_refused_by_name()
    {
        _templates.Write("llms.txt.hbs", "{{shout madeBy}}");
        var mistake = Assert.Throws<TemplateException>(() =>
            GeneratorSet.All(AcmeCatalog.Catalog, TemplateSet.FromDirectory(_templates.Path)));

        Assert.StartsWith($"{_templates.File("llms.txt.hbs")}: the template cannot be used: ", mistake.Message);
        Assert.Contains("shout", mistake.Message);
    }

    [Fact]
    public void A_template_that_no_page_uses_is_refused_with_the_names_that_are()
    {
        _templates.Write("skil.md.hbs", "");

        Assert.Equal(
            $"{_templates.File("skil.md.hbs")}: no page uses a template of this name. Allowed: error-codes.md.hbs, limits.md.hbs, llms.txt.hbs, permissions.md.hbs, reference.md.hbs, skill.md.hbs.",
            Assert.Throws<TemplateException>(() => TemplateSet.FromDirectory(_templates.Path)).Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_by_name() =>
        Assert.Equal(
            "no/such/folder: there is no such folder of templates.",
            Assert.Throws<TemplateException>(() => TemplateSet.FromDirectory("no/such/folder")).Message);

    private static string Text(IReadOnlyList<GeneratedFile> files, string path) =>
        files.Single(file => file.Path == path).Content;
}
