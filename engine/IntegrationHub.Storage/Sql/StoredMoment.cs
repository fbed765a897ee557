namespace IntegrationHub.Storage.Sql;

/// <summary>A moment as it is kept: Unix milliseconds. One that was tampered with may be beyond what a moment can be.</summary>
internal static class StoredMoment
{
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset Of(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, Earliest, Latest));
}
