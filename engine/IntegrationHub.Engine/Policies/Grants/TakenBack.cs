namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>A grant that was taken back just now.</summary>
/// <param name="Id">Its name.</param>
/// <param name="State">Always <c>revoked</c>.</param>
public sealed record TakenBack(string Id, string State = "revoked");
