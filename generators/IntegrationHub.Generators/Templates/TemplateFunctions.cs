using HandlebarsDotNet;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Templates;

/// <summary>The helpers a template may use, each of which makes text safe for its place.</summary>
internal static class TemplateFunctions
{
    /// <summary>
    /// <c>cell</c> for a table cell, <c>inline</c> for running text, <c>span</c> for a code span, <c>yaml</c> for a quoted YAML value.
    /// </summary>
    public static void Register(IHandlebars handlebars)
    {
        Add(handlebars, "cell", Markdown.Cell);
        Add(handlebars, "inline", Markdown.Inline);
        Add(handlebars, "span", Markdown.Code);
        Add(handlebars, "yaml", GeneratedJson.Quoted);
    }

    private static void Add(IHandlebars handlebars, string name, Func<string, string> make) =>
        handlebars.RegisterHelper(name, (writer, _, arguments) =>
        {
            if (arguments.Length != 1) throw new HandlebarsException($"{{{{{name} …}}}} takes one value, not {arguments.Length}");
            writer.WriteSafeString(make(arguments[0]?.ToString() ?? ""));
        });
}
