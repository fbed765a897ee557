namespace IntegrationHub.Sandbox;

internal enum FaultKind
{
    RateLimited,
    ServerError,
    Unavailable,
    LockTimeout,
    DropBefore,
    DropAfter,
    NotJson,
    Slow,
}
