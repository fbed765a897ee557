using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>A grant as every surface shows it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="State"><c>open</c>, <c>used_up</c>, <c>ended</c> or <c>revoked</c>.</param>
/// <param name="Allows">What it allows, in words.</param>
/// <param name="UsedCount">How many writes it has covered.</param>
/// <param name="UsedAmount">How much money they were about; null when none with money is covered.</param>
/// <param name="By">Who gave it.</param>
/// <param name="GivenAt">When.</param>
/// <param name="Until">When it ends.</param>
public sealed record ShownGrant(
    string Id, string State, string Allows, long UsedCount, string? UsedAmount, string By, DateTimeOffset GivenAt, DateTimeOffset Until)
{
    /// <summary>The grant, to be shown.</summary>
    /// <param name="use">The grant and how far it is used.</param>
    /// <param name="now">The moment of the question.</param>
    public static ShownGrant Of(GrantUse use, DateTimeOffset now)
    {
        var grant = use.Grant;
        var state = grant.RevokedAt is not null ? "revoked" : now >= grant.Until ? "ended" : use.Count >= grant.MaxCount ? "used_up" : "open";
        var amount = grant.MaxAmount is { } most ? new Money(use.Amount, most.Currency).ToString() : null;
        return new(grant.Id, state, grant.Words, use.Count, amount, grant.By.Text, grant.GivenAt, grant.Until);
    }
}
