using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What an agent should make of the service's errors, from the catalog's error table.</summary>
internal static class ServiceErrorRows
{
    private const int MostCauses = 3;
    private const string Answered = "yes, and refused";

    /// <summary>One short row for each code the hub does not have itself.</summary>
    public static IEnumerable<ErrorRow> Of(IntegrationManifest manifest)
    {
        var taken = HubErrorRows.All.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        return manifest.Errors
            .Where(advice => !taken.Contains(advice.Becomes))
            .GroupBy(advice => advice.Becomes, StringComparer.Ordinal)
            .Select(rows => new ErrorRow(rows.Key, Meaning(manifest.Title, rows), Advice([.. rows]), Answered));
    }

    /// <summary>One row for each cause, with its own advice, in the order in which the hub tries them.</summary>
    public static IReadOnlyList<ErrorRow> Causes(IntegrationManifest manifest) =>
        [.. manifest.Errors.Select(advice => new ErrorRow(advice.Becomes, Cause(advice.When), Advice([advice]), Answered))];

    private static string Meaning(string service, IEnumerable<ErrorAdvice> rows)
    {
        string[] causes = [.. rows.Select(row => Cause(row.When)).Distinct(StringComparer.Ordinal)];
        var shown = causes.Length <= MostCauses
            ? causes
            : causes.Take(MostCauses).Append($"one of {causes.Length - MostCauses} more");
        return $"{service}: {Listing.Or(shown)}.";
    }

    private static string Advice(IReadOnlyList<ErrorAdvice> rows)
    {
        if (rows.Any(row => row.Hint != rows[0].Hint)) return "Do what `hint` says; it depends on the cause.";
        return rows.All(row => row.Retryable) ? $"{rows[0].Hint} The same token still works." : rows[0].Hint;
    }

    private static string Cause(ErrorMatch when) => when switch
    {
        { Missing: { } missing } => $"no such {missing.Replace('_', ' ').Replace('.', ' ')}",
        { DeclineCode: { } decline } => $"declined with `{decline}`",
        { Code: { } code } => $"`{code}`",
        { Type: { } type } => $"an error of type `{type}`",
        _ => $"status {when.Status}",
    };
}
