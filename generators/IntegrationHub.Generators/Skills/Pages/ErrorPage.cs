namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>What <c>error-codes.md.hbs</c> can show.</summary>
/// <param name="Service">What the service is called.</param>
/// <param name="Own">The hub's own codes.</param>
/// <param name="Codes">The codes that the service's refusals become, sorted.</param>
public sealed record ErrorPage(string Service, IReadOnlyList<ErrorRow> Own, IReadOnlyList<ErrorSection> Codes)
{
    /// <summary>Where the page comes from.</summary>
    public string MadeBy { get; } = Generators.MadeBy.Sentence;
}
