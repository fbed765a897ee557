namespace IntegrationHub.Mcp;

/// <summary>The versions of the protocol, as far as they make a difference.</summary>
internal static class ProtocolVersions
{
    /// <summary>The first version without sessions: every request says for itself who asks and in which version.</summary>
    public const string FirstStateless = "2026-07-28";

    /// <summary>Every version that is spoken, the oldest first.</summary>
    public static readonly IReadOnlyList<string> All = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", FirstStateless];

    /// <summary>Whether a version has no sessions. Versions are dates, so their order is that of their letters.</summary>
    public static bool IsStateless(string? version) => version is not null && string.CompareOrdinal(version, FirstStateless) >= 0;
}
