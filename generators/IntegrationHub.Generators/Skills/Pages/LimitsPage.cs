namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>What <c>limits.md.hbs</c> can show: what holds for every tool of a service.</summary>
/// <param name="Service">What the service is called.</param>
/// <param name="LeftOut">The fields that every tool leaves out on purpose.</param>
/// <param name="Charges">The least charges, sorted by currency.</param>
public sealed record LimitsPage(string Service, IReadOnlyList<LeftOutLine> LeftOut, IReadOnlyList<ChargeRow> Charges)
{
    /// <summary>Where the page comes from.</summary>
    public string MadeBy { get; } = Generators.MadeBy.Sentence;
}
