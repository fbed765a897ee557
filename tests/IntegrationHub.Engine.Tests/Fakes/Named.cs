using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>Callers who showed a token.</summary>
internal static class Named
{
    public static Requester Agent(string name, Scopes scopes = Scopes.OfAgents) => Of(new(LedgerActor.Agent, name), scopes);

    public static Requester Person(string name, Scopes scopes = Scopes.All) => Of(new(LedgerActor.Person, name), scopes);

    private static Requester Of(LedgerActor who, Scopes scopes) => new(who, who, scopes) { Token = who.Name };
}
