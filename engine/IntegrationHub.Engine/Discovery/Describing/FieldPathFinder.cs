using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Finds the part of a tool's input that a path names, or says which paths there are.</summary>
internal static class FieldPathFinder
{
    /// <summary>The part of that path.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="text">The path, as <see cref="FieldPath"/> reads it.</param>
    /// <returns>The part, or <c>bad_request</c> with the nearest paths and those beside it.</returns>
    public static HubResult<DescriptionSubject> Find(Tool tool, string text)
    {
        var path = FieldPath.Read(text);
        var input = DescribedField.Input(tool);
        var (field, around) = (input, input);
        foreach (var name in path.Names)
        {
            var next = field.Fields.FirstOrDefault(held => held.Field.Name == name)
                ?? field.Fields.FirstOrDefault(held => held.Field.Aliases.Contains(name, StringComparer.Ordinal));
            if (next is null) return NoField(tool, text, input, field, around);
            (around, field) = (field, next);
        }

        if (path.Page is not { } page) return new DescriptionSubject(tool, field, null);
        var most = field.Fields.Count > 0 ? field.Fields.Count : field.Inner.Values.Count;
        return page.First >= 1 && page.First <= page.Last && page.Last <= most
            ? new DescriptionSubject(tool, field, page)
            : DescribeMessages.NoPage(tool.Name, text, field, most);
    }

    private static HubError NoField(Tool tool, string text, DescribedField input, DescribedField field, DescribedField around)
    {
        var isPlain = field.Fields.Count == 0 && field != input;
        string[] all = [.. input.WithAllHeld().Skip(1).Select(held => held.Path)];
        var nearest = isPlain ? [field.Path] : Nearest.Of(text, all) is { } near ? [near] : Nearest.Several(text, all);
        var beside = (isPlain ? around : field).Fields.Select(held => held.Path);
        return DescribeMessages.NoField(tool.Name, text, [.. beside.Order(StringComparer.Ordinal)], nearest);
    }
}
