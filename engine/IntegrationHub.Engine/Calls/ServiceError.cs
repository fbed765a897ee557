namespace IntegrationHub.Engine.Calls;

/// <summary>A service's own account of why it refused.</summary>
public sealed record ServiceError
{
    /// <summary>Its kind of error: <c>card_error</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Its code: <c>card_declined</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The card issuer's reason.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>The parameter it is about, in the service's spelling.</summary>
    public string? Param { get; init; }

    /// <summary>Its own words.</summary>
    public string? Message { get; init; }

    /// <summary>The kind of object it could not find: <c>customer</c>.</summary>
    public string? Missing { get; init; }

    /// <summary>The service's name for the request, to quote to its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }
}
