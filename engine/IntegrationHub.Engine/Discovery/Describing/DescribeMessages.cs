using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>What is said of a path that leads nowhere.</summary>
internal static class DescribeMessages
{
    private const string NothingSent = "Nothing was sent.";

    // A description is bounded, and so is its refusal.
    private const int MostAllowed = 1_200;

    public static HubError NoField(string tool, string path, IReadOnlyList<string> allowed, IReadOnlyList<string> nearest)
    {
        var (named, more) = Bounded(allowed);
        var meant = nearest.Count == 0 ? "." : $"; did you mean {string.Join(" or ", nearest.Select(Quoting.Quote))}?";
        var others = allowed.Count == 0 ? "It takes no fields." : $"Allowed: {Quoting.List(named)}{more}.";
        return Refused($"{tool} has no field {Quoting.Quote(path)}{meant} {others}") with
        {
            Allowed = named,
            Nearest = nearest.Count == 0 ? null : nearest,
            Hint = "Describe the tool without a path to see what it takes.",
        };
    }

    public static HubError NoPage(string tool, string path, DescribedField field, int most)
    {
        var whole = field.Path.Length == 0 ? tool : $"{field.Path} of {tool}";
        var what = field.Fields.Count > 0 ? "fields" : "values";
        return most == 0
            ? Refused($"path is {Quoting.Quote(path)}, but {whole} holds nothing to page through; leave the brackets out.")
            : Refused(string.Create(
                CultureInfo.InvariantCulture,
                $"path is {Quoting.Quote(path)}, but {whole} holds {most} {what}; ask for some within [1..{most}].")) with
            {
                Allowed = [FieldPath.Write(field.Path, new(1, most))],
            };
    }

    private static (IReadOnlyList<string> Named, string More) Bounded(IReadOnlyList<string> paths)
    {
        var (count, length) = (0, 0);
        while (count < paths.Count && (length += paths[count].Length + 2) <= MostAllowed) count++;
        return ([.. paths.Take(count)], count < paths.Count ? $" and {paths.Count - count} more" : "");
    }

    private static HubError Refused(string sentence) =>
        new(ErrorCodes.BadRequest, $"{sentence} {NothingSent}", Sent.No, Retryable: false) { Field = "path" };
}
