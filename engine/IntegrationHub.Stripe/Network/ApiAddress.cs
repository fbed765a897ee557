namespace IntegrationHub.Stripe.Network;

/// <summary>Where an API is: as it is called, and as it is named in a sentence.</summary>
internal static class ApiAddress
{
    private static readonly UriCreationOptions AsWritten =
        new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>
    /// The host, and the port when it is not the usual one: <c>api.stripe.com</c>, <c>127.0.0.1:12111</c>.
    /// </summary>
    public static string Named(this Uri api) => api.Authority;

    /// <summary>The address to put a target behind, without user, query and closing slash.</summary>
    public static string Prefix(this Uri api) => $"{api.Scheme}://{api.Authority}{api.AbsolutePath.TrimEnd('/')}";

    /// <summary>The address of one request, its target left byte for byte as it was written and checked.</summary>
    public static Uri With(this Uri api, string target) => new(api.Prefix() + target, AsWritten);
}
