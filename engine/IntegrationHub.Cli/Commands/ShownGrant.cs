using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Cli.Commands;

/// <summary>A grant as it is shown.</summary>
/// <param name="Id">Its name.</param>
/// <param name="State"><c>open</c>, <c>used_up</c>, <c>ended</c> or <c>revoked</c>.</param>
/// <param name="Allows">What it allows, in words.</param>
/// <param name="UsedCount">How many writes it has covered.</param>
/// <param name="UsedAmount">How much money they were about.</param>
/// <param name="By">Who gave it.</param>
/// <param name="GivenAt">When.</param>
/// <param name="Until">When it ends.</param>
internal sealed record ShownGrant(
    string Id, string State, string Allows, long UsedCount, string? UsedAmount, string By, DateTimeOffset GivenAt, DateTimeOffset Until)
{
    public static ShownGrant Of(GrantUse use, DateTimeOffset now)
    {
        var grant = use.Grant;
        var state = grant.RevokedAt is not null ? "revoked" : now >= grant.Until ? "ended" : use.Count >= grant.MaxCount ? "used_up" : "open";
        var amount = grant.MaxAmount is { } most ? new Money(use.Amount, most.Currency).ToString() : null;
        return new(grant.Id, state, grant.Words, use.Count, amount, grant.By.Text, grant.GivenAt, grant.Until);
    }
}
