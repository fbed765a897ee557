namespace IntegrationHub.Engine.Manifests;

/// <summary>Fields the service has and the catalog leaves out on purpose.</summary>
/// <param name="Fields">Names, each meaning every field of that name, and paths (<c>a.b</c>), each meaning one.</param>
/// <param name="Why">The reason, in one sentence.</param>
public sealed record LeftOut(IReadOnlyList<string> Fields, string Why)
{
    /// <summary>Whether a field is among them, or stands inside one that is.</summary>
    /// <param name="path">Its path with dots: <c>line_items.price_data.currency</c>.</param>
    public bool Covers(string path) => Fields.Any(field => Covers(field, path));

    /// <summary>Whether one entry means this field, or one around it.</summary>
    public static bool Covers(string entry, string path) => entry.Contains('.', StringComparison.Ordinal)
        ? path == entry || path.StartsWith(entry + ".", StringComparison.Ordinal)
        : path.Split('.').Contains(entry, StringComparer.Ordinal);
}
