namespace IntegrationHub.Http.Logs;

/// <summary>What is logged of a request. Everything in it is the hub's own word: no path as it was sent, no query, no header, no body.</summary>
internal sealed record RequestLine
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The verb; <c>OTHER</c> for one that HTTP does not know.</summary>
    public required string Method { get; init; }

    /// <summary>The route as it is written down, such as <c>/v1/tools/{tool}/call</c>; null when there is none, or nobody was let in.</summary>
    public string? Route { get; init; }

    public required int Status { get; init; }

    public required long Ms { get; init; }

    /// <summary>Who asked; null for whom nobody let in.</summary>
    public string? Actor { get; init; }

    public required string RequestId { get; init; }

    public string? Tool { get; init; }

    /// <summary>The code of the error that was answered.</summary>
    public string? Code { get; init; }
}
