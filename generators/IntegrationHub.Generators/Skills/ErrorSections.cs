using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What an agent should make of the service's errors, from the catalog's error table.</summary>
internal static class ErrorSections
{
    /// <summary>The codes, sorted; the causes of each in the order in which the hub tries them, those with one advice together.</summary>
    public static IReadOnlyList<ErrorSection> Of(IntegrationManifest manifest) =>
    [
        .. manifest.Errors.GroupBy(row => row.Becomes, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => new ErrorSection(rows.Key, [.. rows.GroupBy(Advice, StringComparer.Ordinal).Select(Cause)])),
    ];

    private static ErrorCause Cause(IGrouping<string, ErrorAdvice> rows) => new(
        string.Join(", or ", rows.Select(row => Cause(row.When)).GroupBy(cause => cause.Lead, StringComparer.Ordinal)
            .Select(causes => causes.Key + Listing.Or(causes.Select(cause => cause.What).Distinct(StringComparer.Ordinal)))),
        rows.Key);

    private static string Advice(ErrorAdvice row) => row.Retryable ? $"{row.Hint} The same token still works." : row.Hint;

    private static (string Lead, string What) Cause(ErrorMatch when) => when switch
    {
        { Says: { } words } => ("with the words ", $"\"{words}\""),
        { Missing: { } missing } => ("no such ", missing.Replace('_', ' ').Replace('.', ' ')),
        { DeclineCode: { } decline } => ("declined with ", Markdown.Code(decline)),
        { Code: { } code } => ("", Markdown.Code(code)),
        { Type: { } type } => ("an error of type ", Markdown.Code(type)),
        _ => ("status ", $"{when.Status}"),
    };
}
