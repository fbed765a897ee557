using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What an agent should make of the service's errors, from the catalog's error table: one row for each code.</summary>
internal static class ServiceErrorRows
{
    public static IEnumerable<ErrorRow> Of(IntegrationManifest manifest)
    {
        var taken = HubErrorRows.All.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        return manifest.Errors
            .Where(advice => !taken.Contains(advice.Becomes))
            .GroupBy(advice => advice.Becomes, StringComparer.Ordinal)
            .Select(rows => new ErrorRow(
                rows.Key,
                $"{manifest.Title}: {Listing.Or(rows.Select(row => Cause(row.When)).Distinct(StringComparer.Ordinal))}.",
                Advice([.. rows]),
                "yes, and refused"));
    }

    private static string Advice(IReadOnlyList<ErrorAdvice> rows)
    {
        var hints = string.Join(' ', rows.Select(row => row.Hint).Distinct(StringComparer.Ordinal));
        return rows.All(row => row.Retryable) ? $"{hints} It may be repeated unchanged." : hints;
    }

    private static string Cause(ErrorMatch when) => when switch
    {
        { Missing: { } missing } => $"no such {missing.Replace('_', ' ')}",
        { DeclineCode: { } decline } => $"declined with `{decline}`",
        { Code: { } code } => $"`{code}`",
        { Type: { } type } => $"an error of type `{type}`",
        _ => $"status {when.Status}",
    };
}
