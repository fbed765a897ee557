using System.Globalization;
using System.Text;

namespace IntegrationHub.JsonSchema.Evaluation;

/// <summary>
/// One step down into an instance: a property with its place in the object, or an item with its index.
/// </summary>
internal readonly record struct PathStep(string? Name, int Place)
{
    public static string Pointer(IReadOnlyList<PathStep> path)
    {
        if (path.Count == 0) return "";
        var text = new StringBuilder();
        foreach (var step in path)
        {
            text.Append('/');
            if (step.Name is null) text.Append(CultureInfo.InvariantCulture, $"{step.Place}");
            else text.Append(JsonPointer.Escape(step.Name));
        }

        return text.ToString();
    }
}
