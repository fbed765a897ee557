using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Compiler.Resolvers;

namespace IntegrationHub.Generators.Templates;

/// <summary>One compiled template, and the file that its mistakes are reported against.</summary>
internal sealed class PageTemplate
{
    private readonly string _file;
    private readonly HandlebarsTemplate<object, object> _template;

    private PageTemplate(string name, string file, HandlebarsTemplate<object, object> template) =>
        (Name, _file, _template) = (name, file, template);

    public string Name { get; }

    /// <param name="name">The template's name.</param>
    /// <param name="file">What its mistakes are reported against.</param>
    /// <param name="text">Its text.</param>
    public static PageTemplate Compile(string name, string file, string text)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = true,
            ThrowOnUnresolvedBindingExpression = true,
            ExpressionNameResolver = new UpperCamelCaseExpressionNameResolver(),
        });
        TemplateFunctions.Register(handlebars);
        try
        {
            return new(name, file, handlebars.Compile(text.ReplaceLineEndings("\n")));
        }
        catch (Exception mistake) when (IsTheTemplates(mistake))
        {
            throw Broken(file, mistake);
        }
    }

    public string Render(object page)
    {
        try
        {
            return _template(page).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        }
        catch (Exception mistake) when (IsTheTemplates(mistake))
        {
            throw Broken(_file, mistake);
        }
    }

    private static bool IsTheTemplates(Exception mistake) =>
        mistake is HandlebarsException or HandlebarsUndefinedBindingException or InvalidOperationException;

    private static TemplateException Broken(string file, Exception mistake) =>
        new($"{file}: the template cannot be used: {mistake.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.')}.", mistake);
}
