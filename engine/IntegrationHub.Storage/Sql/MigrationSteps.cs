namespace IntegrationHub.Storage.Sql;

/// <summary>The numbered steps of an engine's schema, as they are embedded in this build.</summary>
internal static class MigrationSteps
{
    /// <summary>The steps in order; a schema's version is how many of them it has.</summary>
    public static IReadOnlyList<string> Of(string engine) => [.. typeof(MigrationSteps).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{engine}/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Text)];

    private static string Text(string resource)
    {
        using var stream = typeof(MigrationSteps).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
