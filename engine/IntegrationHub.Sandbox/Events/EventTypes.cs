namespace IntegrationHub.Sandbox.Events;

/// <summary>The event types that Stripe has.</summary>
internal static class EventTypes
{
    private static readonly HashSet<string> Known = Read();

    public static IReadOnlyCollection<string> All => Known;

    public static bool Has(string type) => Known.Contains(type);

    private static HashSet<string> Read()
    {
        using var stream = typeof(EventTypes).Assembly.GetManifestResourceStream("event-types.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
    }
}
