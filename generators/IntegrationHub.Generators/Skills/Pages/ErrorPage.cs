namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>What <c>error-codes.md.hbs</c> can show.</summary>
/// <param name="Service">What the service is called.</param>
/// <param name="Causes">Every cause the catalog knows, in the order in which the hub tries them.</param>
public sealed record ErrorPage(string Service, IReadOnlyList<ErrorRow> Causes)
{
    /// <summary>Where the page comes from.</summary>
    public string MadeBy { get; } = Generators.MadeBy.Sentence;
}
