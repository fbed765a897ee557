namespace IntegrationHub.Cli.Commands;

/// <summary>A connection as it is listed. Nothing in it opens anything.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Integration">The service it is for.</param>
/// <param name="Environment">Where it leads: <c>sandbox</c>, <c>test</c> or <c>live</c>.</param>
/// <param name="Source">Where its key is: <c>store</c>, <c>environment</c> or, for the sandbox, <c>none</c>.</param>
/// <param name="IsDefault">Whether it is taken when none is named.</param>
internal sealed record ShownConnection(string Name, string Integration, string Environment, string Source, bool IsDefault)
{
    /// <summary>What kind of key it has: the key's first letters.</summary>
    public string? Kind { get; init; }

    /// <summary>The key's last four characters.</summary>
    public string? LastFour { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was used last.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>What is wrong with it; null when nothing is known to be.</summary>
    public string? Problem { get; init; }
}
