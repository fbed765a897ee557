namespace IntegrationHub.Http.Problems;

/// <summary>The codes of what can go wrong before the hub itself is asked.</summary>
public static class RequestCodes
{
    /// <summary>The body is larger than <see cref="Requests.BodyReader.Limit"/>.</summary>
    public const string BodyTooLarge = "body_too_large";

    /// <summary>The body is not declared as JSON.</summary>
    public const string UnsupportedMediaType = "unsupported_media_type";

    /// <summary>The path exists, but not with that verb.</summary>
    public const string MethodNotAllowed = "method_not_allowed";

    /// <summary>No such path.</summary>
    public const string RouteNotFound = "route_not_found";

    /// <summary>The Host header names another machine than this one.</summary>
    public const string HostNotAllowed = "host_not_allowed";

    /// <summary>A page of another site asks.</summary>
    public const string OriginNotAllowed = "origin_not_allowed";

    /// <summary>A fault of the hub's own.</summary>
    public const string InternalError = "internal_error";

    /// <summary>The address to listen on is taken by another program.</summary>
    public const string PortInUse = "port_in_use";

    /// <summary>The address to listen on is not one the hub may use.</summary>
    public const string AddressNotAllowed = "address_not_allowed";
}
