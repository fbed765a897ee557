namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>What <c>permissions.md.hbs</c> can show.</summary>
/// <param name="Service">What the service is called.</param>
/// <param name="Variable">The environment variable that may hold the key.</param>
/// <param name="Rows">The permissions some tool needs, sorted by resource, read before write.</param>
public sealed record PermissionPage(string Service, string Variable, IReadOnlyList<PermissionRow> Rows)
{
    /// <summary>Where the page comes from.</summary>
    public string MadeBy { get; } = Generators.MadeBy.Sentence;
}
