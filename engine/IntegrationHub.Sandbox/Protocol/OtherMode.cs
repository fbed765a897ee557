using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Says of an object that is not there when it is there for keys of the other mode, as Stripe does.</summary>
internal static class OtherMode
{
    public static StripeError Tell(StripeError error, Shop shop, ResourceCatalog catalog, bool isLive)
    {
        if (error.Missing is not { } missing || !catalog.All.Any(type => type.Spoken == missing.What && shop.IsInOtherMode(type.Name, missing.Id)))
            return error;
        var (there, used) = isLive ? ("test", "live") : ("live", "test");
        return error with
        {
            Message = $"{error.Message}; a similar object exists in {there} mode, but a {used} mode key was used to make this request.",
        };
    }
}
