namespace IntegrationHub.Generators.LlmsText;

/// <summary>What <c>llms.txt.hbs</c> can show.</summary>
/// <param name="Skills">The front page of each skill.</param>
/// <param name="References">Every reference page.</param>
/// <param name="Machines">The files that programs read.</param>
public sealed record LlmsPage(
    IReadOnlyList<PageLink> Skills, IReadOnlyList<PageLink> References, IReadOnlyList<PageLink> Machines)
{
    /// <summary>Where the page comes from.</summary>
    public string MadeBy { get; } = Generators.MadeBy.Sentence;
}
