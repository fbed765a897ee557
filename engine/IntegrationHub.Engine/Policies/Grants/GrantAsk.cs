using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>A grant as somebody asks for it, not checked yet.</summary>
/// <param name="Scope">Which writes.</param>
/// <param name="MaxCount">How many.</param>
/// <param name="MaxAmount">How much money each may be about; none when null.</param>
/// <param name="MaxTotal">How much money all may be about together; as much as their number allows when null.</param>
/// <param name="Life">How long.</param>
/// <param name="Fields">What the caller calls all that.</param>
public sealed record GrantAsk(PolicyScope Scope, long MaxCount, Money? MaxAmount, Money? MaxTotal, TimeSpan Life, GrantFields Fields);
